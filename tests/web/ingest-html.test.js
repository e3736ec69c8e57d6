// Rich text → text as a reader would copy it, and hints of what each passage stood in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from '../../web/ingest/html.js';

const textOf = (html) => readHtml(html).text;

const texts = [
  ['paragraphs stand apart', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
  ['blocks stand on lines of their own', '<div>One<div>Two</div>Three</div>', 'One\nTwo\nThree'],
  ['<br> ends a line, two of them a paragraph', 'One<br>two<br><br>three', 'One\ntwo\n\nthree'],
  ['white space collapses, also around inline elements', '<p> One\n  <b> two </b>\t three </p>', 'One two three'],
  ['no space comes in where none is', '<p><span>T</span>he <b>Har</b>bour</p>', 'The Harbour'],
  ['a no-break space stays', '<p>10&nbsp;000</p>', '10\u00A0000'],
  ['preformatted text keeps its lines and spaces', '<pre>a  b\n   c <b>d</b> <i>e</i>\n</pre>', 'a  b\n   c d e'],
  ['white-space: pre in a style attribute', '<p style="white-space: pre">a  b\nc</p>', 'a  b\nc'],
  ['list items stand on lines', '<ul><li>One<li>Two<ul><li>Three</ul></ul>Four', 'One\nTwo\n\nThree\n\nFour'],
  ['60 · rows stand on lines, cells in order', '<table><tr><th>Town<th>Dead<tr><td>Ost<td>12</table>', 'Town\tDead\nOst\t12'],
  ['cells with blocks in them', '<table><tr><td><p>A</p><td><p>B</p></table>', 'A\n\nB'],
  ['headings stand apart', '<h1>Title</h1>Text', 'Title\n\nText'],
  ['links side by side do not run together', '<a href=x>Home</a><a href=y>News</a>', 'Home News'],
  ['times and buttons do not run together', '<span>Ann Lee<time>2 May</time></span>', 'Ann Lee 2 May'],
  ['custom elements are parts of a page', '<x-head>One</x-head><x-body>Two</x-body>', 'One\nTwo'],
  ['what is no text is left out', '<p>One<script>no()</script><style>no{}</style><template><p>no</template><noscript>no</noscript><svg><text>no</text></svg>'
    + '<math><mi>no</mi></math><textarea>no</textarea><select><option>no</select><iframe>no</iframe> two</p>', 'One two'],
  ['pictures leave no text', '<p>One <img alt="no" title="no" src=x> two</p>', 'One two'],
  ['64 · character references', '<p>&lt;b&gt; &amp;amp; caf&eacute; &#8220;x&#x201D; &notit; &#0; &#x110000; &hellip;', '<b> &amp; café “x” ¬it; \uFFFD \uFFFD …'],
  ['table content outside cells comes before the table', '<table>One<tr><td>Two</table>', 'One\n\nTwo'],
  ['misnested formatting', '<p>One <b>two <i>three</b> four</i></p>', 'One two three four'],
  ['67 · a fragment as Word writes it', '<html xmlns:o="urn:o"><head><style><!-- p.MsoNormal{} --></style></head><body><!--StartFragment--><p class=MsoNormal>One<o:p></o:p></p>'
    + '<![if !supportLists]>x<![endif]><p class=MsoNormal>Two</p><!--EndFragment--></body></html>', 'One\n\nx\n\nTwo'],
  ['67 · a fragment as Google Docs writes it', '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="white-space:pre-wrap;">One </span><span style="white-space:pre-wrap;">two</span></p><br /><p><span>Three</span></p></b>', 'One two\n\nThree'],
  ['56 · scripts in disguise are text, or nothing', '<p onclick="x()">One <a href="javascript:x()">two</a><img src=x onerror=x()></p>', 'One two'],
  ['nothing', '', ''],
];
for (const [name, html, expected] of texts) test(name, () => assert.equal(textOf(html), expected));

const hintsOf = (html) => {
  const { text, hints } = readHtml(html);
  return hints.map(({ span, ...rest }) => ({ ...rest, at: text.slice(...span) }));
};

test('a hint tells the element, its words and its share of links', () => {
  assert.deepEqual(hintsOf('<nav class="MainMenu top_nav" id="site-navigation" role="menu"><a href=x>Home</a> now</nav>'), [
    { tag: 'nav', names: ['main', 'menu', 'top', 'nav', 'site', 'navigation'], links: 0.5, at: 'Home now' },
    { tag: 'a', links: 1, at: 'Home' },
  ]);
});

test('hints stand outer before inner, their spans without the line ends around', () => {
  assert.deepEqual(hintsOf('<article><header><h1>Title</h1></header><p>Text.</p></article>').map(({ tag, at }) => [tag, at]), [
    ['article', 'Title\n\nText.'], ['header', 'Title'], ['h1', 'Title'], ['p', 'Text.'],
  ]);
});

test('an inline element is worth a hint where it is most of its line', () => {
  assert.deepEqual(hintsOf('<div><span class=author>Ann Lee</span></div><div>By <b class=x>Ann</b>, who writes for us</div>').map(({ names, at }) => [names, at]), [
    [['author'], 'Ann Lee'],
  ]);
});

const unseen = [
  ['display: none', '<p style="color:red; display:none !important">Unseen</p>'],
  ['visibility', '<p style="visibility:hidden">Unseen</p>'],
  ['hidden', '<p hidden>Unseen</p>'],
  ['aria-hidden', '<p aria-hidden="true">Unseen</p>'],
  ['a name that is in general use for it', '<p class="link sr-only">Unseen</p>'],
];
for (const [name, html] of unseen) test(`58 · what is not shown is kept and its hint says so: ${name}`, () => {
  const hint = hintsOf(`<p>The text that everybody sees.</p>${html}`).at(-1);
  assert.equal(hint.at, 'Unseen');
  assert.equal(hint.hidden, true);
});

test('what holds most of the page is behind a dialog, not hidden', () => {
  assert.equal(hintsOf('<main aria-hidden="true"><p>The text of the page, all of it.</p></main><dialog>Cookies?</dialog>').some(({ hidden }) => hidden), false);
});

test('spans count UTF-16 code units', () => {
  const { text, hints } = readHtml('<p>😀 one</p><h2>𝒯wo</h2>');
  assert.deepEqual(hints.map(({ span }) => text.slice(...span)), ['😀 one', '𝒯wo']);
});

test('61 · the text of the text is the text: nothing in it is markup any more', () => {
  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  for (const html of ['<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=x()&gt;">', '<svg></p><style><a id="</style><img src=1 onerror=x()>">',
    '<noscript><p title="</noscript><img src=x onerror=x()>">', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=x()>', '<plaintext><b>One</b>', '<title>a</title><xmp><p>b</xmp>', '<listing>&lt;img onerror=x()&gt;</listing>']) {
    const text = textOf(html);
    assert.equal(textOf(`<pre>\n${escaped(text)}</pre>`), text);
  }
});

const long = Array.from({ length: 12 }, (_, i) => `Sentence ${i} of the article tells something that no other sentence of it tells, ${i * 7} times.`).join('\n');
const carried = [
  ['linked data', `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'T', articleBody: long })}</script><p>Menu</p>`],
  ['a template for its script', `<p>Menu</p><script type="text/template"><p>${long.split('\n').join('<p>')}</script>`],
];
for (const [name, html] of carried) {
  test(`an article that the page carries and does not show: ${name}`, () => {
    const { text, hints } = readHtml(html);
    assert.equal(text, `Menu\n\n${long.split('\n').join('\n\n')}`);
    assert.deepEqual(hints[1], { span: [6, text.length], tag: 'article', names: ['article', 'body'] });
  });
  test(`… is not read twice where it is shown: ${name}`, () => {
    assert.equal(readHtml(`${html}<div>${long}</div>`).text.split('Sentence 3 of').length, 2);
  });
}

test('what linked data states as the text of the article is told in hints, without what stands between', () => {
  const data = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'T', articleBody: long })}</script>`;
  const [first, ...rest] = long.split('\n').map((line) => `<p>${line}</p>`);
  const { text, hints } = readHtml(`${data}<nav>Home of all the news that there is</nav>${first}<h2>Heading</h2>${rest[0]}<p>Read also what others tell of it today</p>${rest.slice(1).join('')}`);
  const stated = hints.filter(({ tag }) => tag === 'articlebody').map(({ span }) => text.slice(...span));
  assert.equal(stated.length, 2);
  assert.match(stated[0], /^Sentence 0 [^]*\n\nHeading\n\nSentence 1 .*$/);
  assert.match(stated[1], /^Sentence 2 [^]*Sentence 11 [^\n]*$/);
});
