// Hostile pages: text only, in time that grows with the page and no faster.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readHtml } from '../../web/ingest/html.js';

const n = 40_000; // elements
const counted = (make) => (size) => Array.from({ length: size }, (_, i) => make(i)).join('');

/** Name, what makes the page of a size, and the text that it has. */
const shapes = [
  ['unclosed <div>', (size) => `${'<div>'.repeat(size)}x`, 'x'],
  ['59 · unclosed <b>', (size) => `${'<b>'.repeat(size)}x`, 'x'],
  ['unclosed formatting elements, all different', (size) => `${counted((i) => `<b id=b${i}>`)(size)}x`, 'x'],
  ['… and a paragraph after each', (size) => counted((i) => `<b id=b${i}><p>`)(size), ''],
  ['unclosed paragraphs within formatting', (size) => '<i><p>'.repeat(size), ''],
  ['links within links', (size) => '<a href=x>'.repeat(size), ''],
  ['end tags that close nothing', (size) => `<div>${'</span></b></p>'.repeat(size / 2)}`, ''],
  ['formatting closed in the wrong order', (size) => `${'<b><i><u>'.repeat(10)}${'<p></b></i>'.repeat(size / 4)}`, ''],
  ['text that belongs before a table', (size) => `<table>${'<tr>x'.repeat(size)}`, null],
  ['tables in tables', (size) => '<table><tr><td>'.repeat(size / 4), ''],
  ['63 · attributes', (size) => `<p ${counted((i) => `a${i}=1 `)(size * 3)}>x`, 'x'],
  ['one attribute of megabytes', (size) => `<p class="${'long '.repeat(size)}" style="${'display:none;'.repeat(size)}">x`, 'x'],
  ['62 · a comment of dashes', (size) => `x<!--${'-'.repeat(size * 10)}`, 'x'],
  ['angle brackets', (size) => '<'.repeat(size * 10), null],
  ['ampersands', (size) => '&'.repeat(size * 10), null],
  ['character references without an end', (size) => '&notit'.repeat(size), null],
  ['declarations', (size) => `${'<!doctype html>'.repeat(size / 4)}x`, 'x'],
  ['templates', (size) => `${'<template>'.repeat(size / 4)}x`, ''],
  ['foreign elements', (size) => `<svg>${'<g>'.repeat(size)}x`, ''],
  ['61 · <plaintext>', (size) => `<plaintext>${'<b>'.repeat(size)}`, null],
  ['lines', (size) => '<br>x'.repeat(size), null],
  ['preformatted spaces', (size) => `${'<div>'.repeat(500)}<pre>${' '.repeat(size * 10)}x`, null],
  ['spans of one line', (size) => '<span class=x>y</span>'.repeat(size), 'y'.repeat(n)],
  ['65 · an embedded picture', (size) => `<img src="data:image/png;base64,${'QUJD'.repeat(size * 10)}">x`, 'x'],
  ['half an embedded picture', (size) => `<img src="data:image/png;base64,${'data:image/png;base64,'.repeat(size)}">x`, 'x'],
  ['linked data, deep', (size) => `<script type="application/ld+json">${'['.repeat(size)}</script>x`, 'x'],
  ['linked data, wide', (size) => `<script type="application/ld+json">[${'{"@type":"Thing"},'.repeat(size)}1]</script>x`, 'x'],
  ['meta elements', (size) => `${counted((i) => `<meta name=author content=A${i}>`)(size / 2)}x`, 'x'],
  ['<time> elements, deep', (size) => `${'<div>'.repeat(size / 2)}${'<time>2 May</time>'.repeat(100)}`, null],
];

/** Processor time, which other work on the machine does not count into. In milliseconds. */
function timeOf(html) {
  const begun = process.cpuUsage();
  readHtml(html);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

for (const [name, make, text] of shapes) test(name.replace(/^(\d+ · )?/, '$1hostile: '), () => {
  if (text !== null) assert.equal(readHtml(make(n)).text, text);
  else assert.doesNotMatch(readHtml(make(n)).text, /\0/);
  // Eight times the page: linear is 8, quadratic 64. Under 200 ms it is the engine that warms up; one run of several may collect garbage.
  let small, large;
  for (let run = 0; run < 5; run++) {
    small = timeOf(make(n / 8));
    large = timeOf(make(n));
    if (large < 200 || large / small < 32) return;
  }
  assert.fail(`8 times the page takes ${(large / small).toFixed(1)} times as long (${large.toFixed(0)} ms)`);
});

test('hints are bounded in number and in words', () => {
  const { hints } = readHtml(`${'<p class="a1 bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp">x</p>'.repeat(30_000)}<p class="${'x'.repeat(1000)}y">x`);
  assert.equal(hints.length, 20_000);
  assert.ok(hints.every(({ names = [] }) => names.length <= 12 && names.every((name) => name.length <= 24)));
});

const corpus = new URL('../../../shared/data/hostile/markup-payloads.json', import.meta.url);

test('public script-injection payloads give text, the same after a second pass', { skip: existsSync(corpus) ? false : 'shared/data/hostile is absent' }, () => {
  const payloads = JSON.parse(readFileSync(corpus, 'utf8')).map((entry) => (typeof entry === 'string' ? entry : entry.payload));
  assert.ok(payloads.length > 9000);
  for (const payload of payloads) {
    const { text, hints } = readHtml(`<p>One</p>${payload}<p>Two`);
    assert.match(text, /^One/);
    const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    assert.equal(readHtml(`<pre>\n${escaped}</pre>`).text, text);
    assert.ok(hints.every(({ span: [begin, end] }) => begin >= 0 && begin < end && end <= text.length), payload);
  }
});
