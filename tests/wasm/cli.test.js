// The command line as a user runs it: output, exit status, and what stands on standard error.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { exampleStories, root } from './stories.js';

const folder = mkdtempSync(join(tmpdir(), 'crosscheck-'));
after(() => rmSync(folder, { recursive: true }));

const file = (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const crosscheck = (args, input = '') =>
  spawnSync(process.execPath, [join(root, 'wasm', 'cli.js'), ...args], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });

const fire = 'The fire in Harbour Street killed at least 12 people on Monday, the mayor said.';
const flood = 'The fire in Harbour Street killed 15 people on Monday, the mayor said.';
const a = file('one.txt', fire), b = file('two.txt', flood);
const request = { articles: [{ id: 'a', text: fire }, { id: 'b', text: flood }] };

test('two files give a summary to read', () => {
  const { status, stdout, stderr } = crosscheck(['compare', a, b]);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(stdout, /^2 articles, /);
  assert.match(stdout, /“.*12.*”  one/);
});

test('--json gives the report, with ids from the files’ names', () => {
  const { status, stdout } = crosscheck(['compare', '--json', a, b, a]);
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout).articles.map(({ id }) => id), ['one', 'two', 'one-2']);
});

test('--markdown gives Markdown with the words of the articles', () => {
  const { status, stdout } = crosscheck(['compare', '--markdown', a, b]);
  assert.equal(status, 0);
  assert.match(stdout, /^# Crosscheck\n\n2 articles, /);
  assert.match(stdout, /one: “.*12.*”/);
});

test('--request takes a file or standard input, a byte order mark or not', () => {
  const json = JSON.stringify(request);
  const results = [
    crosscheck(['compare', '--json', '--request', file('request.json', json)]),
    crosscheck(['compare', '--json', '--request', '-'], json),
    crosscheck(['compare', '--json', '--request', '-'], `\uFEFF${json}`),
  ];
  for (const { status } of results) assert.equal(status, 0);
  assert.equal(new Set(results.map(({ stdout }) => stdout)).size, 1);
});

test('npx finds the command in a checkout, without a network', () => {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', 'crosscheck', 'compare', '--request', file('npx.json', JSON.stringify(request)), '--json'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, npm_config_offline: 'true' } });
  assert.equal(status, 0, stderr);
  assert.equal(JSON.parse(stdout).format, 'crosscheck-report');
});

test('--lines answers a line with a line, in order, and goes on after a bad one', () => {
  const lines = [JSON.stringify(request), 'no json', '', JSON.stringify({ articles: [] }), JSON.stringify(request)];
  const { status, stdout, stderr } = crosscheck(['compare', '--lines', '--request', '-'], `${lines.join('\n')}\n`);
  const answers = stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(answers.map((r) => r.format ?? r.error.code), ['crosscheck-report', 'json', 'no-articles', 'crosscheck-report']);
  assert.equal(status, 1);
  assert.match(stderr, /line 2: .*JSON/);
  assert.match(stderr, /line 4: articles: /);
});

test('--lines takes many requests', () => {
  const line = `${JSON.stringify(request)}\n`;
  const { status, stdout } = crosscheck(['compare', '--lines', '--request', file('many.jsonl', line.repeat(50))]);
  assert.equal(status, 0);
  assert.equal(new Set(stdout.trimEnd().split('\n')).size, 1);
  assert.equal(stdout.split('\n').length, 51);
});

test('a closed pipe ends quietly', () => {
  const path = file('pipe.jsonl', `${JSON.stringify(request)}\n`.repeat(20));
  const { stderr } = spawnSync('sh', ['-c', `"${process.execPath}" wasm/cli.js compare --lines --request "${path}" | head -n 1 >/dev/null`], { cwd: root, encoding: 'utf8' });
  assert.equal(stderr, '');
});

const page = '<!doctype html><title>Fire in Harbour Street</title><meta property="og:site_name" content="The Harbour Post"><nav><a href=/>Home</a></nav><p>At least 12 people died.</p>';

test('text prints the text of a file', () => {
  const { status, stdout, stderr } = crosscheck(['text', file('page.html', page)]);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.equal(stdout, 'Home\n\nAt least 12 people died.\n');
});

test('text --json prints an article of a request, without its id', () => {
  const { status, stdout } = crosscheck(['text', '-', '--json'], page);
  assert.equal(status, 0);
  assert.deepEqual(JSON.parse(stdout), {
    text: 'Home\n\nAt least 12 people died.',
    hints: [{ span: [0, 4], tag: 'nav', links: 1 }, { span: [0, 4], tag: 'a', links: 1 }, { span: [6, 30], tag: 'p' }],
    title: 'Fire in Harbour Street', source: 'The Harbour Post',
  });
});

test('text says in which encoding a file was', () => {
  const { status, stdout, stderr } = crosscheck(['text', file('latin.txt', Buffer.from('caf\u00e9', 'latin1'))]);
  assert.equal(status, 0);
  assert.equal(stdout, 'caf\u00e9\n');
  assert.match(stderr, /latin\.txt: read as Windows-1252/);
});

test('compare takes pages too, with what they say of themselves', () => {
  const { status, stdout } = crosscheck(['compare', '--json', file('fire.html', page), b]);
  assert.equal(status, 0);
  const [article] = JSON.parse(stdout).articles;
  assert.equal(article.source, 'The Harbour Post');
  assert.equal(article.title.text, 'Fire in Harbour Street');
});

const bad = [
  ['text of a folder', ['text', folder], '', /crosscheck-.*: this is a folder/],
  ['text of a packed file', ['text', file('story.zip', 'PK\x03\x04xxxx')], '', /story\.zip: this packed file is damaged/],
  ['a file that is not there', ['compare', join(folder, 'none.txt')], '', /none\.txt: there is no such file/],
  ['a PDF', ['compare', file('story.pdf', '%PDF-1.7')], '', /story\.pdf: this is a PDF/],
  ['an empty file', ['compare', file('empty.txt', '')], '', /empty\.txt: it is empty/],
  ['a request that is no JSON', ['compare', '--request', '-'], '{', /-: not JSON/],
  ['a request without articles', ['compare', '--request', '-', '--json'], '{}', /articles: /],
  ['a request file that is not there', ['compare', '--lines', '--request', join(folder, 'none.jsonl')], '', /none\.jsonl: /],
];
for (const [name, args, input, says] of bad) {
  test(`${name}: exit status 1, and what and where`, () => {
    const { status, stdout, stderr } = crosscheck(args, input);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, says);
    assert.equal(stderr.trimEnd().split('\n').length, 1);
  });
}

const wrong = [
  [], ['weigh', a], ['compare'], ['compare', '--loud', a], ['compare', '--json', '--markdown', a], ['compare', '--request', a, b],
  ['compare', '--lines', a], ['compare', '--lines', '--markdown', '--request', '-'],
];
for (const args of wrong) {
  test(`wrong usage: exit status 2 for “${args.map((arg) => arg.replace(`${folder}/`, '')).join(' ')}”`, () => {
    const { status, stdout, stderr } = crosscheck(args);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^crosscheck: .*\n[^]*crosscheck compare/);
  });
}

test('--help and --version', () => {
  assert.match(crosscheck(['--help']).stdout, /Exit status/);
  assert.match(crosscheck(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
});

test('Windows-1252 and UTF-16 files are read as such', () => {
  const latin = file('latin.txt', Buffer.from('The caf\u00e9 fire killed 12 people.', 'latin1'));
  const wide = file('wide.txt', Buffer.from('\uFEFFThe café fire killed 12 people.', 'utf16le'));
  const [first, second] = JSON.parse(crosscheck(['compare', '--json', latin, wide]).stdout).articles;
  assert.deepEqual(first.quantities, second.quantities);
});

test('an example story passes through the Markdown without a word of HTML', () => {
  const [{ request: story }] = exampleStories();
  story.articles[0].text = `<script>alert(1)</script> *bold* [link](https://example.org)\n\n${story.articles[0].text}`;
  const { stdout } = crosscheck(['compare', '--markdown', '--request', '-'], JSON.stringify(story));
  assert.doesNotMatch(stdout, /<script/);
});
