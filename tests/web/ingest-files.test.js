// Files → articles, or a sentence that says why not. Bytes decide before the name does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { agrees, preferred } from '../../web/ingest/clipboard.js';
import { decodeText } from '../../web/ingest/encoding.js';
import { readHtml } from '../../web/ingest/html.js';
import { oddities } from '../../web/ingest/oddities.js';
import { readBytes } from '../../web/ingest/read.js';
import { contentsOf } from '../../web/ingest/transfer.js';

const bytesOf = (source) => (typeof source === 'string' ? new TextEncoder().encode(source) : new Uint8Array(source));
const read = (source, name) => readBytes(bytesOf(source), name, () => import('../../web/ingest/rich.js'));
/** A case's name, with its number as a bad input first. */
const titled = (kind, name) => name.replace(/^(\d+ · )?/, `$1${kind}: `);
const utf16 = (text, bigEndian) => [...text].flatMap((c) => (bigEndian ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));

const encodings = [
  ['UTF-8', [0x63, 0x61, 0x66, 0xc3, 0xa9], { text: 'café' }],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x61], { text: 'a' }],
  ['UTF-8 with a replacement character of its own', [0x61, 0xef, 0xbf, 0xbd], { text: 'a\uFFFD' }],
  ['19 · bytes that no UTF-8 has', [0xc3, 0xa9, 0xc0, 0x80, 0xf5, 0x61], { text: 'é\uFFFD\uFFFD\uFFFDa', note: '3 damaged characters' }],
  ['29 · two encodings in one file', [0xc3, 0xa9, 0x20, 0xe9, 0x20, 0xe8, 0x2e], { text: 'é \uFFFD \uFFFD.', note: '2 damaged characters' }],
  ['22 · UTF-8 cut at its end', [0xc3, 0xa9, 0x61, 0xe2, 0x82], { text: 'éa\uFFFD', note: '1 damaged character' }],
  ['20 · overlong UTF-8 is no slash', [0xc3, 0xa9, 0xc0, 0xaf], { text: 'é\uFFFD\uFFFD', note: '2 damaged characters' }],
  ['21 · surrogates in UTF-8', [0xc3, 0xa9, 0xed, 0xa0, 0x80], { text: 'é\uFFFD\uFFFD\uFFFD', note: '3 damaged characters' }],
  ['23 · a zero byte', [0x61, 0x00, 0x62], { text: 'a\0b' }],
  ['28 · Windows-1252', [0x63, 0x61, 0x66, 0xe9], { text: 'café', note: 'read as Windows-1252' }],
  ['26 · UTF-16LE', [0xff, 0xfe, 0x61, 0x00], { text: 'a', note: 'read as UTF-16' }],
  ['26 · UTF-16BE', [0xfe, 0xff, 0x00, 0x61], { text: 'a', note: 'read as UTF-16' }],
  ['27 · UTF-16LE without its mark', utf16('A café opens.', false), { text: 'A café opens.', note: 'read as UTF-16 (it does not say so)' }],
  ['27 · UTF-16BE without its mark', utf16('A café opens.', true), { text: 'A café opens.', note: 'read as UTF-16 (it does not say so; big-endian)' }],
  ['what a page says of itself', [...bytesOf('<meta charset="windows-1251">'), 0xc4, 0xe0], { text: '<meta charset="windows-1251">Да', note: 'read as windows-1251, as it says of itself' }],
  ['a page that says the wrong thing, in UTF-8', bytesOf('<meta charset="iso-8859-1">é'), { text: '<meta charset="iso-8859-1">é' }],
  ['an encoding that nobody knows', [...bytesOf('<meta charset="x-none">'), 0xe9], { text: '<meta charset="x-none">é', note: 'read as Windows-1252' }],
  ['noise', [0x00, 0x01, 0x02, 0xff, 0x03], { problem: 'this is not a text file' }],
  ['nothing', [], { text: '' }],
];
for (const [name, bytes, expected] of encodings) test(titled('encoding', name), () => assert.deepEqual(decodeText(new Uint8Array(bytes)), expected));

const refused = [
  ['71 · a PDF called .txt', '%PDF-1.7', 'a.txt', /PDF: copy the text/],
  ['an image', [0x89, 0x50, 0x4e, 0x47, 0x0d], 'a.txt', /image/],
  ['72 · a zip called .txt', zipSync({ 'a.txt': strToU8('x') }), 'a.txt', /packed file: unpack it/],
  ['71 · a zip called .docx', zipSync({ 'a.txt': strToU8('x') }), 'a.docx', /packed file: unpack it/],
  ['a table', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'a.xlsx', /table or slides/],
  ['a damaged zip', zipSync({ 'word/document.xml': strToU8('<w:t>x') }).subarray(0, 40), 'a.docx', /damaged/],
  ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'a.doc', /old Word/],
  ['RTF', '{\\rtf1 x}', 'a.txt', /RTF/],
  ['gzip', [0x1f, 0x8b, 8], 'a.txt', /unpack it first/],
  ['73 · an empty file', '', 'a.txt', /it is empty/],
  ['white space', ' \n\n', 'a.txt', /no text in it/],
  ['a page without text', '<html><script>x()</script></html>', 'a.html', /no text in it/],
  ['a message without text', 'MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx', 'a.eml', /no text in this message/],
  ['80 · noise', [0xfe, 1, 2, 3, 0xff, 4, 5], 'a.txt', /not a text file/],
];
for (const [name, source, file, says] of refused) test(titled('refused', name), async () => {
  const { problem, article } = await read(source, file);
  assert.equal(article, undefined);
  assert.match(problem, says);
});

const eml = (type, body, more = '') => `From: Ann Lee <ann@post.example>\r\nSubject: =?utf-8?Q?Fwd:_Caf=C3=A9_opens?=\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n${more}\r\n${body}`;
const mhtml = ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://post.example/bridge', 'Subject: Bridge', 'Date: Mon, 5 May 2031 10:00:00 -0000', 'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="b1"', '', '--b1', 'Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable', '',
  '<html><head><title>Bridge</title></head><body><nav>Menu</nav><p>The caf=C3=A9 by the bridge o=', 'pens.</p></body></html>',
  '--b1', 'Content-Type: text/html', '', '<p>Advertisement in a frame</p>', '--b1', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'AAAA', '--b1--', ''].join('\r\n');
const paragraph = (text, style = '') => `<w:p w:rsidR="1"><w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const docx = (body) => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`) });

const opened = [
  ['plain text', 'One.\r\nTwo.', 'a.txt', { text: 'One.\r\nTwo.' }],
  ['Markdown', '# One\n\nTwo <b>', 'a.md', { text: '# One\n\nTwo <b>' }],
  ['a page', '<!doctype html><title>T</title><p>One', 'a.html', { text: 'One', hints: [{ span: [0, 3], tag: 'p' }], title: 'T' }],
  ['a page called .txt', '\uFEFF <!-- saved from url=(0020)https://post.example/ -->\n<html><p>One', 'a.txt', { text: 'One', hints: [{ span: [0, 3], tag: 'p' }] }],
  ['text about markup', 'Use <p> for paragraphs.', 'a.txt', { text: 'Use <p> for paragraphs.' }],
  ['a part of a page', 'One<br>two', 'a.htm', { text: 'One\ntwo', hints: [] }],
  ['a mail in plain text', eml('text/plain; charset=iso-8859-1', 'Caf\u00e9', ''), 'a.eml', { text: 'CafÃ©', title: 'Café opens' }],
  ['a mail in HTML', eml('text/html; charset=utf-8', '<p>Caf=C3=A9', 'Content-Transfer-Encoding: quoted-printable\r\n'), 'a.eml', { text: 'Café', hints: [{ span: [0, 4], tag: 'p' }], title: 'Café opens' }],
  ['a mail with both', eml('multipart/alternative; boundary=x', '--x\r\nContent-Type: text/plain\r\n\r\nPlain\r\n--x\r\nContent-Type: text/html\r\n\r\n<p>Rich\r\n--x--'), 'a.eml', { text: 'Rich', hints: [{ span: [0, 4], tag: 'p' }], title: 'Café opens' }],
  ['a page saved as one file: its own text, its address, not the day of saving', mhtml, 'a.mhtml',
    { text: 'Menu\n\nThe café by the bridge opens.', hints: [{ span: [0, 4], tag: 'nav' }, { span: [6, 35], tag: 'p' }], title: 'Bridge', url: 'https://post.example/bridge' }],
  ['text that looks like the head of a mail', 'From: here\nTo: there\n\nOne.', 'a.txt', { text: 'From: here\nTo: there\n\nOne.' }],
  ['a Word document', docx(`${paragraph('Bridge opens', 'Title')}${paragraph('A &amp; B', 'Heading2')}<w:p><w:r><w:t>One</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>`
    + '<w:del><w:r><w:delText>no</w:delText></w:r></w:del><mc:Fallback><w:p><w:r><w:t>no</w:t></w:r></w:p></mc:Fallback><w:instrText>no</w:instrText></w:p><w:p/><w:sectPr/>'), 'a.docx',
    { text: 'Bridge opens\n\nA & B\n\nOne\ttwo\nthree', hints: [{ span: [0, 12], tag: 'h1' }, { span: [14, 19], tag: 'h2' }, { span: [21, 34], tag: 'p' }] }],
];
for (const [name, source, file, expected] of opened) test(`opened: ${name}`, async () => {
  const { article, problem } = await read(source, file);
  assert.equal(problem, undefined);
  assert.deepEqual(article, expected);
});

test('a document that unpacks to more than the limit is refused before it is unpacked', async () => {
  const bomb = docx(`${' '.repeat(101e6)}`);
  assert.ok(bomb.length < 1e6);
  assert.match((await read(bomb, 'bomb.docx')).problem, /larger than 100 MB/);
});

const pairs = [
  ['the same words', '<p>At least <b>12</b> people died.</p>', 'At least 12 people died.', true],
  ['bullets and list numbers in the plain text', '<ol><li>Twelve people died<li>The mayor spoke</ol>', '1. Twelve people died\n2. The mayor spoke', true],
  ['58 · text that is not shown', '<p>At least 12 people died.</p><p style="display:none">At least 99 died.</p>', 'At least 12 people died.', true],
  ['66 · another figure', '<p>At least 21 people died.</p>', 'At least 12 people died.', false],
  ['other words', '<p>Buy cheap watches here and now.</p>', 'At least twelve people died in the fire.', false],
  ['less of the words', '<p>The mayor spoke.</p>', 'The mayor spoke. At least twelve people died in the fire in Harbour Street.', false],
];
for (const [name, html, plain, expected] of pairs) test(titled('formatted and plain', name), () => assert.equal(agrees(readHtml(html), plain), expected));

const odd = [
  ['plain words', 'At least 12 people – “all of them” – left the café.', []],
  ['36 · an order turned round', 'killed \u202E21\u202C people', [/^2 invisible marks in it turn the order/]],
  ['44 · hidden letters', 'killed\u{E0041}\u{E0042} 12', [/^2 hidden letters/]],
  ['38 · letters within a figure', 'killed 1\u200B2 people', [/^1 figure in it holds invisible letters/]],
  ['39 · letters within a name', 'Mayor Bank\u200Bson', [/^1 place in it holds invisible letters/]],
  ['25 · a byte order mark in the middle', 'killed\uFEFF 12, kil\uFEFFled', [/^2 places in it hold invisible letters/]],
  ['24 · a byte order mark first', '\uFEFFkilled 12', []],
  ['40 · soft hyphens', 'peo\u00ADple', []],
  ['34 · joined emoji', '👩‍👩‍👧 said', []],
  ['41 · a Cyrillic letter among Latin ones', 'Ann B\u0430nkson', [/^1 place in it puts letters that look like Latin ones beside Latin ones/]],
  ['41 · a Greek capital among Latin ones', '\u0391nn and Βankson', [/^2 places in it put letters/]],
  ['41 · whole words in another script, and formulas', 'Москва, Αθήνα, 5 μg, TNFα', []],
  ['16 · half a letter, the high one', 'k\uD800illed', [/^1 place in it holds half a letter/]],
  ['17 · half a letter, the low one', 'k\uDC00illed', [/^1 place in it holds half a letter/]],
  ['18 · two halves the wrong way round', 'k\uDC00\uD800illed 𝄞', [/^2 places in it hold half a letter/]],
  ['30 · the wrong encoding', 'Itâ€™s the cafÃ©â€™s door', [/^3 places in it look like letters that were read in the wrong encoding/]],
];
for (const [name, text, expected] of odd) test(titled('odd letters', name), () => {
  const notes = oddities(text);
  assert.equal(notes.length, expected.length);
  expected.forEach((pattern, i) => assert.match(notes[i], pattern));
});

test('66 · of what a paste carries, formatted text goes before plain text unless they differ', () => {
  const rich = readHtml('<p>At least 12 people died.</p>');
  assert.equal(preferred(rich, 'At least 12 people died.').article, rich);
  assert.equal(preferred(rich, '').article, rich);
  assert.deepEqual(preferred(null, 'One'), { article: { text: 'One' }, notes: [] });
  assert.deepEqual(preferred(rich, 'At least 99 people died.').article, { text: 'At least 99 people died.' });
  assert.deepEqual(preferred({ problem: 'x' }, 'One').article, { text: 'One' });
});

test('76 · a picture that an office program puts beside the text is passed over; folders are named', () => {
  const transfer = (files, texts, folders = []) => ({ files, items: folders.map((name) => ({ webkitGetAsEntry: () => ({ isDirectory: true, name }) })), getData: (type) => texts[type] ?? '' });
  const picture = { name: 'image.png', type: 'image/png' }, folder = { name: 'news', type: '' }, text = { name: 'a.txt', type: 'text/plain' };
  assert.deepEqual(contentsOf(transfer([picture], { 'text/html': '<p>x', 'text/plain': 'x' })).files, []);
  assert.deepEqual(contentsOf(transfer([picture], {})).files, [picture]);
  assert.deepEqual(contentsOf(transfer([folder, text], {}, ['news'])), { files: [text], folders: ['news'], html: '', plain: '' });
});
