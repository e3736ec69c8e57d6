// The interface in English. The other languages have the same keys; a test compares them.
// A function takes what changes: numbers come as numbers, words of articles never pass through here.
const n = (count, one, many = `${one}s`) => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

export default {
  tag: 'en', locale: 'en-GB', name: 'English',

  n: {
    article: (c) => n(c, 'article'), fact: (c) => n(c, 'fact'), comparable: (c) => n(c, 'comparable fact'), word: (c) => n(c, 'word'),
    mention: (c) => n(c, 'mention'), origin: (c) => n(c, 'origin'), line: (c) => n(c, 'line'), passage: (c) => n(c, 'passage'), wording: (c) => n(c, 'more wording'),
    sentence: (c) => n(c, 'sentence'),
  },

  verdicts: {
    conflict: { word: 'Conflict', count: (c) => n(c, 'conflict'), means: 'These cannot both be true.' },
    contested: { word: 'Contested', count: (c) => `${c} contested`, means: 'The sources that the articles cite contradict each other.' },
    tension: { word: 'In tension', count: (c) => `${c} in tension`, means: 'These pull apart, but are too vague to exclude each other.' },
    update: { word: 'Update', count: (c) => n(c, 'update'), means: 'A later article reports a later state.' },
    variant: { word: 'Wording differs', count: (c) => `${c} worded differently`, means: 'The same words, quoted differently.' },
    compatible: { word: 'Fits together', count: (c) => `${c} fitting together`, means: 'All can be true: one is more precise than another, or a part of it.' },
    agree: { word: 'Agree', count: (c) => n(c, 'agreement'), means: 'The articles say the same.' },
    single: { word: 'Only here', count: (c) => `${c} in one article alone`, means: 'Only one of the articles that you gave has this.' },
  },
  kinds: { time: ['Date', 'Dates'], quantity: ['Figure', 'Figures'], quote: ['Quotation', 'Quotations'], claim: ['Claim', 'Claims'] },

  summary: {
    one: (articles, facts) => `${articles}, ${facts}. Add another article to compare.`,
    nothing: (articles) => `${articles}, no comparable facts found`,
    some: (articles, facts, list) => `${articles}, ${facts}: ${list}`,
    calm: 'no conflict',
    alone: (facts) => `${facts} in one article alone`,
  },

  value: {
    more: (x) => `more than ${x}`, atLeast: (x) => `${x} or more`, fewer: (x) => `fewer than ${x}`, atMost: (x) => `${x} or fewer`,
    between: (a, b) => `${a} to ${b}`, about: (x) => `about ${x}`, denied: 'denied',
  },
  said: { quoting: (who) => `quoting ${who}`, by: (who) => `according to ${who}`, via: ', via ' },
  certainty: { denied: 'denied', disputed: 'disputed', alleged: 'alleged', confirmed: 'confirmed' },

  page: {
    title: 'Crosscheck: what do these articles agree on?',
    promise: 'Your articles stay on this device. Nothing is sent anywhere.',
    language: 'Language', comparing: (articles) => `Reading and comparing ${articles} …`, progress: 'Comparing', stop: 'Stop', seconds: (c) => `${c} s`,
    failed: 'This did not work.', articleAt: (i) => `Article ${i}:`,
  },

  start: {
    question: 'What do these articles agree on, and what cannot both be true?',
    lead: 'Paste two or more news articles on one story. You see their facts side by side, each with the exact words that it rests on.',
    first: 'Paste the first article', another: 'Paste another article', placeholder: 'The whole text, as you copied it: menus, captions and all',
    hint: 'Each paste becomes an article. Files can be dropped anywhere: text, saved pages, mails, Word documents.', addTyped: 'Add this text', files: 'Choose files',
    yours: (c) => (c === 1 ? 'Your article' : 'Your articles'), clear: 'Remove all', compare: 'Compare', one: 'One article: its facts are listed. Add another to compare.',
    examples: 'Or open an example', moreExamples: (c) => `${c} more examples`,
    twin: (i) => `the same text as article ${i}`, folder: (name) => `${name}: this is a folder: open it, and choose the files in it`, reading: (name, i, of) => `Reading ${name}${of > 1 ? ` (${i} of ${of})` : ''} …`, readingPaste: 'Reading what was pasted …',
    leftFiles: (most, names, more) => `${most} articles are the most that can be compared at once. Left out: ${names}${more > 0 ? ` and ${more} more` : ''}`,
    noOutlet: 'outlet unknown', read: (words) => `${words} read`, noLanguage: 'language unknown',
    leftOut: (lines) => `${lines} left out`, nothingLeft: 'Nothing left out', asPage: (why) => `as the page around it: ${why}`, kept: (lines) => `${lines} read`, asArticle: 'as the article',
    listLeft: (i) => `What is left out of article ${i}`, listKept: (i) => `What is read of article ${i}`, bringBack: 'Bring back', leaveOut: 'Leave out',
    roles: { title: 'title', standfirst: 'standfirst', byline: 'byline', dateline: 'dateline', heading: 'heading', caption: 'caption', item: 'list item' },
    removed: 'Removed.', empty: 'There is no text to add.', emptyFile: (name) => `${name}: there is no text in it`,
    address: 'That is an address. Pages are not fetched: open it, and paste the article’s text.',
    most: (c) => `${c} articles are the most that can be compared at once`,
    noText: 'No text', article: (i) => `Article ${i}`, outlet: 'Outlet', outletHint: 'not found in the text', published: 'Published', text: (i) => `Text of article ${i}`,
    several: (c) => `This looks like ${c} articles:`, split: (c) => `Split into ${c}`, whole: 'Keep as one', stopped: (name) => `Stopped at ${name}. What was read before is here.`,
    long: 'too long to edit here', editText: 'Edit text', done: 'Done', remove: 'Remove', removeOne: (i) => `Remove article ${i}`, up: (i) => `Move article ${i} up`, down: (i) => `Move article ${i} down`,
  },

  result: {
    views: { read: 'Read', compare: 'Compare', quotes: 'Quotes', figures: 'Figures', timeline: 'Timeline', names: 'Names', origins: 'Origins', alone: 'Left out' },
    nav: 'Views', glance: 'At a glance', articles: (c) => (c === 1 ? 'article' : 'articles'), origins: (c) => (c === 1 ? 'origin named' : 'origins named'),
    stat: {
      conflict: (c) => (c === 1 ? 'conflict' : 'conflicts'), contested: () => 'contested', tension: () => 'in tension', update: (c) => (c === 1 ? 'update' : 'updates'),
      variant: () => 'worded differently', compatible: () => 'fit together', agree: (c) => (c === 1 ? 'agreement' : 'agreements'), single: () => 'only in one',
    },
    noScore: 'No score of truth or bias is given: articles can agree and be wrong, often because they rest on one source. You see their words, and judge.',
    edit: 'Edit the articles', copy: 'Copy as Markdown', save: 'Save the report', copied: 'Copied.', saved: (name) => `Saved as ${name}.`,
    find: 'Find', help: 'Help', undo: 'Undo', print: 'Print',
    changed: 'You corrected this result.',
    recomputed: (line) => `Compared again. ${line}`,
    dropped: (mentions) => `${mentions} left out: the words did not stand in the text.`,
    unread: (sentences, where) => `Not read: ${sentences} of ${where}`,
    articleN: (i) => `Article ${i}`, nothing: 'Nothing of this kind.', noFacts: 'No facts were found to compare in these texts.',
    noConflict: (facts) => `No conflict was found in ${facts}.`, noDifference: 'There is no difference to go to here.',
    more: (c) => `Show ${c} more`, earlier: (c) => `Show ${c} before`, at: (i, of) => `${i} of ${of}`, thisArticle: 'this article',
  },

  read: {
    base: 'Article to read', marks: 'Marks in the text', map: (c) => `Where the marks stand in the article: ${c}`,
    unknownDate: 'date unknown', stated: 'read from the text', inferred: 'worked out from the text',
    left: (lines) => `${lines} left out`, before: 'Show what comes before', after: 'Show more of this article',
    hint: 'Press a mark, or n for the next difference. What the other articles say about it opens here.',
    missing: 'What this article leaves out', missingLead: 'Other articles tell it; it was not found in the text that you gave of this one.',
    noneMissing: 'Nothing was found that two other articles tell and this one does not.',
    margin: (word, count) => `${word}: ${count} in this paragraph`, text: 'Text of the article',
  },

  finding: {
    region: 'Finding', previous: 'Previous', next: 'Next', close: 'Close', there: 'Read it there', silent: (words) => `Not found in the text that you gave (${words})`,
    silentUnread: (sentences) => `Cannot tell: ${sentences} of it could not be read`,
    silentCut: 'Cannot tell: the text seems to be cut short',
    rests: (origins) => `Rests on ${origins}`, why: 'Why this verdict', confidence: 'Confidence', sure: { high: 'high', middle: 'middling', low: 'low' },
    readBy: 'Read by', pair: 'compared with', copy: 'Copy', link: 'Copy link', linkCopied: 'Link copied. It opens this finding where the same articles are.',
    notSame: 'Not the same thing', same: 'The same thing as …', wrong: 'Wrong', which: 'Which of these is about something else?', other: 'Which of these is it the same as?',
    search: 'Find among them', noOthers: 'There is nothing else of this kind in another article.', wrongDone: 'Set aside as wrong.',
    asideTitle: 'Set aside by you', asideMeans: 'You marked these as wrong. They are counted nowhere.', back: 'Bring back', more: (c) => `${c} more`,
  },

  compare: {
    filter: 'Filter', verdict: 'Verdict', kind: 'Kind', article: 'Article', all: 'All', words: 'Words', wordsHint: 'Words in topics and quotations', clear: 'Clear the filter',
    topic: 'What it is about', none: 'not there', shown: (c, of) => `${c} of ${of} findings`, table: 'Findings by article', notIn: 'Not in',
  },

  quotes: {
    lead: 'Who is quoted, by whom, and with which words. Where wordings differ, each is compared with the longest.',
    nobody: 'Nobody named', added: 'added', gone: 'left out', once: (c) => `In one article alone (${c})`,
    edits: { partial: 'a part', cut: 'cut', ellipsis: 'left out, and marked', bracket: 'put in brackets', merged: 'joined', spelling: 'spelling', synonym: 'other word', order: 'order', paraphrased: 'paraphrased', negation: 'negation', number: 'number', modal: 'how certain', actor: 'who', speaker: 'speaker', cue: 'word of saying' },
  },
  figures: {
    lead: 'Each bar is what its words allow: open ends go on as arrows, soft edges mean “about”, a hollow end is itself left out.', log: 'steps of the scale multiply', once: (c) => `In one article alone (${c})`,
  },
  timeline: {
    lead: 'What happened, as the articles date it (●), against when they were published (▲).', published: 'Published', undated: 'No date was found for', chart: 'Dates told by each article, and when it was published', earlier: (c) => `${c} earlier`,
    list: 'By date',
  },
  names: {
    lead: 'What each article calls the same people, groups and places: in its own voice, and in the words of others.', own: 'In its own voice', others: 'In others’ words', loaded: 'judging', allNames: 'Show all names', fewer: 'Show only names that differ',
    types: { person: 'person', organization: 'organisation', place: 'place', vehicle: 'vehicle', operation: 'operation', other: 'other' }, none: 'No one is named differently in these articles.',
  },
  origins: {
    lead: 'Whom the articles say they have it from, and which of their sentences are the same. Agreement of articles that rest on one origin is one report, not several.', graph: 'Origins on the left, the articles that rest on them on the right',
    kinds: { agency: 'agency', outlet: 'outlet', official: 'official', person: 'person', document: 'document', unnamed: 'unnamed', other: 'other' },
    by: { attribution: 'named as the source', byline: 'byline', 'copied-text': 'the same text', 'shared-quote': 'the same quotation' },
    copied: 'The same text in two articles', share: (a, b, passages) => `${a} and ${b} share ${passages}`, none: 'No origin is named.', findings: (c) => n(c, 'fact'), noneCopied: 'No long run of the same words was found.',
  },
  alone: {
    lead: 'What only one of your articles tells, and where in it that stands. It means the texts that you gave, not what the outlets know.', place: (i, of) => `paragraph ${i} of ${of}`,
    tells: 'Told here alone', nothing: 'It tells nothing that the others do not.', missed: 'Not told here, but by two or more others',
  },

  exports: {
    form: 'What to save', save: 'Save or copy', embed: 'Embed', copied: (n) => `Copied (${n} characters).`,
    forms: { html: 'Web page to read', story: 'Story, to open again', markdown: 'Markdown', csv: 'Table (CSV)', annotations: 'Web Annotations', report: 'Report (JSON)', link: 'Link with the evidence' },
  },
  kept: {
    title: 'Kept on this device', keep: 'Keep these articles on this device', remove: 'Remove', forget: 'Forget everything', done: 'Kept.', forgotten: 'Everything is forgotten.',
    failed: 'Nothing can be kept here: save the story as a file.',
    draft: 'kept by itself', untitled: 'Untitled',
    honest: 'What you enter is kept here by itself until you remove it. A browser may clear what it keeps, some after seven days without a visit. A file that you save is the safe way.',
  },
  tabs: { changed: 'This story was changed in another tab. Nothing is kept from this tab until you choose.', take: 'Take that version', own: 'Keep this one as a story of its own', taken: 'Taken over from another tab.' },
  ways: {
    title: 'More ways to bring articles in', several: 'Paste several articles at once, with a line of dashes between them: they can be split.',
    bookmarklet: 'To Crosscheck', bookmarkletHow: 'Drag this to your bookmarks. Pressed on an article, it opens this page with its text; the text is sent to no server.',
    installed: 'Install this page as an app: then text and files can be shared with it, or opened with it.',
    arrived: (what) => `An article came in: ${what}`, addTo: (title) => `Add it to “${title}”`, startNew: 'Start a new story',
  },
  offline: { update: 'There is a new version of this page. Your articles come back when it is loaded, unless this browser keeps nothing.', reload: 'Reload', later: 'Later' },
  findBox: { title: 'Find', label: 'Words in findings and articles', none: 'Nothing has these words.', findings: 'Findings', passages: 'In the articles', close: 'Close', more: (c) => `${c} more are not listed` },
  help: {
    title: 'Help', keys: 'Keys', close: 'Close', signs: 'Signs', single: 'Single-letter keys', singleHint: 'Off: only Tab, Enter, Escape and the arrows are used.',
    list: { next: 'next difference', previous: 'previous difference', conflict: 'next conflict', find: 'find words', undo: 'undo your last correction', base: 'next article to read', views: 'go to a view', escape: 'close what is open', help: 'this help' },
    how: 'Every quotation is checked against the text before it is shown. The tool reads with rules and a small model of the language: it can misread, and it leaves out what it is not sure of. Look at the words.',
  },
};
