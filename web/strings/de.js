// Die Oberfläche auf Deutsch. Die Schlüssel sind die von en.js.
const n = (count, one, many) => `${count.toLocaleString('de-DE')} ${count === 1 ? one : many}`;

export default {
  tag: 'de', locale: 'de-DE', name: 'Deutsch',

  n: {
    article: (c) => n(c, 'Artikel', 'Artikel'), fact: (c) => n(c, 'Angabe', 'Angaben'), comparable: (c) => n(c, 'vergleichbare Angabe', 'vergleichbare Angaben'), word: (c) => n(c, 'Wort', 'Wörter'),
    mention: (c) => n(c, 'Stelle', 'Stellen'), origin: (c) => n(c, 'Quelle', 'Quellen'), line: (c) => n(c, 'Zeile', 'Zeilen'), passage: (c) => n(c, 'Passage', 'Passagen'), wording: (c) => n(c, 'weiterer Wortlaut', 'weitere Wortlaute'),
    sentence: (c) => n(c, 'Satz', 'Sätze'),
  },

  verdicts: {
    conflict: { word: 'Widerspruch', count: (c) => n(c, 'Widerspruch', 'Widersprüche'), means: 'Beides kann nicht stimmen.' },
    contested: { word: 'Umstritten', count: (c) => `${c} umstritten`, means: 'Die Quellen, die die Artikel nennen, widersprechen einander.' },
    tension: { word: 'In Spannung', count: (c) => `${c} in Spannung`, means: 'Es weist auseinander, ist aber zu vage, um sich auszuschließen.' },
    update: { word: 'Neuer Stand', count: (c) => n(c, 'neuer Stand', 'neue Stände'), means: 'Ein späterer Artikel meldet einen späteren Stand.' },
    variant: { word: 'Anderer Wortlaut', count: (c) => `${c} in anderem Wortlaut`, means: 'Dieselben Worte, anders zitiert.' },
    compatible: { word: 'Verträglich', count: (c) => `${c} verträglich`, means: 'Alles kann stimmen: eines ist genauer als das andere oder ein Teil davon.' },
    agree: { word: 'Einig', count: (c) => n(c, 'Übereinstimmung', 'Übereinstimmungen'), means: 'Die Artikel sagen dasselbe.' },
    single: { word: 'Nur hier', count: (c) => `${c} in nur einem Artikel`, means: 'Nur einer der Artikel, die Sie gegeben haben, hat es.' },
  },
  kinds: { time: ['Datum', 'Daten'], quantity: ['Zahl', 'Zahlen'], quote: ['Zitat', 'Zitate'], claim: ['Aussage', 'Aussagen'] },

  summary: {
    one: (articles, facts) => `${articles}, ${facts}. Geben Sie zum Vergleichen einen weiteren Artikel dazu.`,
    nothing: (articles) => `${articles}, keine vergleichbaren Angaben`,
    some: (articles, facts, list) => `${articles}, ${facts}: ${list}`,
    calm: 'kein Widerspruch',
    alone: (facts) => `${facts} in nur einem Artikel`,
  },

  value: {
    more: (x) => `mehr als ${x}`, atLeast: (x) => `${x} oder mehr`, fewer: (x) => `weniger als ${x}`, atMost: (x) => `${x} oder weniger`,
    between: (a, b) => `${a} bis ${b}`, about: (x) => `etwa ${x}`, denied: 'bestritten',
  },
  said: { quoting: (who) => `Zitat: ${who}`, by: (who) => `laut ${who}`, via: ', über ' },
  certainty: { denied: 'bestritten', disputed: 'strittig', alleged: 'mutmaßlich', confirmed: 'bestätigt' },

  page: {
    title: 'Crosscheck: Worin sind sich diese Artikel einig?',
    promise: 'Ihre Artikel bleiben auf diesem Gerät. Nichts wird gesendet.',
    language: 'Sprache', comparing: (articles) => `${articles} werden gelesen und verglichen …`, progress: 'Vergleich läuft', stop: 'Anhalten', seconds: (c) => `${c} s`,
    failed: 'Das hat nicht geklappt.', articleAt: (i) => `Artikel ${i}:`,
  },

  start: {
    question: 'Worin sind sich diese Artikel einig, und was kann nicht beides stimmen?',
    lead: 'Fügen Sie zwei oder mehr Artikel zu einem Ereignis ein. Sie sehen ihre Angaben nebeneinander, jede mit den genauen Worten, auf denen sie beruht.',
    first: 'Den ersten Artikel einfügen', another: 'Noch einen Artikel einfügen', placeholder: 'Der ganze Text, wie Sie ihn kopiert haben, mit Menüs und Bildtexten',
    hint: 'Jedes Einfügen ergibt einen Artikel. Dateien können Sie überall ablegen: Text, gespeicherte Seiten, Mails, Word-Dokumente.', addTyped: 'Diesen Text hinzufügen', files: 'Dateien wählen',
    yours: (c) => (c === 1 ? 'Ihr Artikel' : 'Ihre Artikel'), clear: 'Alle entfernen', compare: 'Vergleichen', one: 'Ein Artikel: seine Angaben werden aufgelistet. Zum Vergleichen braucht es noch einen.',
    examples: 'Oder ein Beispiel öffnen', moreExamples: (c) => n(c, 'weiteres Beispiel', 'weitere Beispiele'),
    twin: (i) => `derselbe Text wie Artikel ${i}`, folder: (name) => `${name}: das ist ein Ordner: öffnen Sie ihn und wählen Sie die Dateien darin`, reading: (name, i, of) => `${name} wird gelesen${of > 1 ? ` (${i} von ${of})` : ''} …`, readingPaste: 'Das Eingefügte wird gelesen …',
    leftFiles: (most, names, more) => `Mehr als ${most} Artikel lassen sich nicht auf einmal vergleichen. Ausgelassen: ${names}${more > 0 ? ` und ${more} weitere` : ''}`,
    noOutlet: 'Medium unbekannt', read: (words) => `${words} gelesen`, noLanguage: 'Sprache unbekannt',
    leftOut: (lines) => `${lines} ausgelassen`, nothingLeft: 'Nichts ausgelassen', asPage: (why) => `als Umgebung der Seite: ${why}`, kept: (lines) => `${lines} gelesen`, asArticle: 'als Artikel',
    listLeft: (i) => `Was von Artikel ${i} ausgelassen wird`, listKept: (i) => `Was von Artikel ${i} gelesen wird`, bringBack: 'Zurückholen', leaveOut: 'Auslassen',
    roles: { title: 'Titel', standfirst: 'Vorspann', byline: 'Verfasserzeile', dateline: 'Ortsmarke', heading: 'Zwischentitel', caption: 'Bildtext', item: 'Listenpunkt' },
    removed: 'Entfernt.', empty: 'Da ist kein Text.', emptyFile: (name) => `${name}: darin steht kein Text`,
    address: 'Das ist eine Adresse. Seiten werden hier nicht geladen: Öffnen Sie sie und fügen Sie den Text des Artikels ein.',
    most: (c) => `mehr als ${c} Artikel lassen sich nicht auf einmal vergleichen`,
    noText: 'Kein Text', article: (i) => `Artikel ${i}`, outlet: 'Medium', outletHint: 'im Text nicht gefunden', published: 'Erschienen', text: (i) => `Text von Artikel ${i}`,
    several: (c) => `Das sieht nach ${c} Artikeln aus:`, split: (c) => `In ${c} teilen`, whole: 'Als einen behalten', stopped: (name) => `Angehalten bei ${name}. Was vorher gelesen wurde, ist da.`,
    long: 'zu lang, um ihn hier zu bearbeiten', editText: 'Text bearbeiten', done: 'Fertig', remove: 'Entfernen', removeOne: (i) => `Artikel ${i} entfernen`, up: (i) => `Artikel ${i} nach oben`, down: (i) => `Artikel ${i} nach unten`,
  },

  result: {
    views: { read: 'Lesen', compare: 'Vergleich', quotes: 'Zitate', figures: 'Zahlen', timeline: 'Zeitleiste', names: 'Namen', origins: 'Quellen', alone: 'Ausgelassen' },
    nav: 'Ansichten', glance: 'Auf einen Blick', articles: () => 'Artikel', origins: (c) => (c === 1 ? 'genannte Quelle' : 'genannte Quellen'),
    stat: {
      conflict: (c) => (c === 1 ? 'Widerspruch' : 'Widersprüche'), contested: () => 'umstritten', tension: () => 'in Spannung', update: (c) => (c === 1 ? 'neuer Stand' : 'neue Stände'),
      variant: () => 'in anderem Wortlaut', compatible: () => 'verträglich', agree: (c) => (c === 1 ? 'Übereinstimmung' : 'Übereinstimmungen'), single: () => 'nur in einem',
    },
    noScore: 'Wahrheit und Schlagseite werden nicht benotet: Artikel können übereinstimmen und irren, oft weil sie auf einer Quelle beruhen. Sie sehen ihre Worte und urteilen selbst.',
    edit: 'Artikel bearbeiten', copy: 'Als Markdown kopieren', save: 'Bericht speichern', copied: 'Kopiert.', saved: (name) => `Gespeichert als ${name}.`,
    find: 'Suchen', help: 'Hilfe', undo: 'Rückgängig', print: 'Drucken',
    changed: 'Sie haben dieses Ergebnis berichtigt.',
    recomputed: (line) => `Neu verglichen. ${line}`,
    dropped: (mentions) => `${mentions} ausgelassen: die Worte standen nicht im Text.`,
    unread: (sentences, where) => `Nicht gelesen: ${sentences} von ${where}`,
    articleN: (i) => `Artikel ${i}`, nothing: 'Nichts dieser Art.', noFacts: 'In diesen Texten wurde nichts Vergleichbares gefunden.',
    noConflict: (facts) => `Kein Widerspruch gefunden: ${facts}.`, noDifference: 'Hier gibt es keinen Unterschied.',
    more: (c) => `${c} weitere zeigen`, earlier: (c) => `${c} davor zeigen`, at: (i, of) => `${i} von ${of}`, thisArticle: 'dieser Artikel',
  },

  read: {
    base: 'Artikel zum Lesen', marks: 'Markierungen im Text', map: (c) => `Wo im Artikel die Markierungen stehen: ${c}`,
    unknownDate: 'Datum unbekannt', stated: 'im Text gelesen', inferred: 'aus dem Text erschlossen',
    left: (lines) => `${lines} ausgelassen`, before: 'Vorangehendes zeigen', after: 'Mehr von diesem Artikel zeigen',
    hint: 'Drücken Sie auf eine Markierung, oder n für den nächsten Unterschied. Was die anderen Artikel dazu sagen, erscheint hier.',
    missing: 'Was dieser Artikel auslässt', missingLead: 'Andere Artikel sagen es; im Text, den Sie von diesem gegeben haben, fand es sich nicht.',
    noneMissing: 'Nichts gefunden, was zwei andere Artikel sagen und dieser nicht.',
    margin: (word, count) => `${word}: ${count} in diesem Absatz`, text: 'Text des Artikels',
  },

  finding: {
    region: 'Befund', previous: 'Vorheriger', next: 'Nächster', close: 'Schließen', there: 'Dort lesen', silent: (words) => `Im Text, den Sie gegeben haben, nicht gefunden (${words})`,
    silentUnread: (sentences) => `Nicht zu sagen: ${sentences} ungelesen`,
    silentCut: 'Nicht zu sagen: der Text scheint abgeschnitten',
    rests: (origins) => `Beruht auf ${origins}`, why: 'Warum dieses Urteil', confidence: 'Sicherheit', sure: { high: 'hoch', middle: 'mittel', low: 'gering' },
    readBy: 'Gelesen von', pair: 'gegenüber', copy: 'Kopieren', link: 'Link kopieren', linkCopied: 'Link kopiert. Er öffnet diesen Befund, wo dieselben Artikel sind.',
    notSame: 'Nicht dasselbe', same: 'Dasselbe wie …', wrong: 'Falsch', which: 'Bei welcher Stelle geht es um etwas anderes?', other: 'Mit welcher davon ist es dasselbe?',
    search: 'Darin suchen', noOthers: 'In einem anderen Artikel gibt es nichts weiteres dieser Art.', wrongDone: 'Als falsch beiseitegelegt.',
    asideTitle: 'Von Ihnen beiseitegelegt', asideMeans: 'Sie haben das als falsch gekennzeichnet. Es wird nirgends gezählt.', back: 'Zurückholen', more: (c) => `${c} weitere`,
  },

  compare: {
    filter: 'Filter', verdict: 'Urteil', kind: 'Art', article: 'Artikel', all: 'Alle', words: 'Worte', wordsHint: 'Worte in Themen und Zitaten', clear: 'Filter aufheben',
    topic: 'Worum es geht', none: 'nicht vorhanden', shown: (c, of) => `${c} von ${of} Befunden`, table: 'Befunde nach Artikel', notIn: 'Nicht in',
  },

  quotes: {
    lead: 'Wer zitiert wird, von wem und mit welchen Worten. Wo der Wortlaut abweicht, wird mit dem längsten verglichen.',
    nobody: 'Ohne Namen', added: 'hinzugefügt', gone: 'ausgelassen', once: (c) => `In nur einem Artikel (${c})`,
    edits: { partial: 'ein Teil', cut: 'gekürzt', ellipsis: 'ausgelassen, gekennzeichnet', bracket: 'in Klammern', merged: 'zusammengezogen', spelling: 'Schreibung', synonym: 'anderes Wort', order: 'Reihenfolge', paraphrased: 'umschrieben', negation: 'Verneinung', number: 'Zahl', modal: 'Gewissheit', actor: 'wer', speaker: 'wer spricht', cue: 'Wort des Sagens' },
  },
  figures: {
    lead: 'Jeder Balken ist, was die Worte zulassen: ein offenes Ende geht als Pfeil weiter, ein gestrichelter Rand heißt „etwa“, ein hohles Ende ist selbst ausgeschlossen.', log: 'die Schritte der Skala vervielfachen sich', once: (c) => `In nur einem Artikel (${c})`,
  },
  timeline: {
    lead: 'Was geschah, wie die Artikel es datieren (●), und wann sie erschienen (▲).', published: 'Erschienen', undated: 'Kein Datum gefunden für', chart: 'Daten, von denen jeder Artikel erzählt, und wann er erschien', earlier: (c) => `${c} früher`,
    list: 'Nach Datum',
  },
  names: {
    lead: 'Wie jeder Artikel dieselben Menschen, Gruppen und Orte nennt: mit eigener Stimme und in fremden Worten.', own: 'Mit eigener Stimme', others: 'In fremden Worten', loaded: 'wertend', allNames: 'Alle Namen zeigen', fewer: 'Nur abweichende Namen zeigen',
    types: { person: 'Person', organization: 'Organisation', place: 'Ort', vehicle: 'Fahrzeug', operation: 'Operation', other: 'anderes' }, none: 'Niemand wird in diesen Artikeln verschieden genannt.',
  },
  origins: {
    lead: 'Von wem die Artikel es haben, und welche Sätze gleich sind. Stimmen Artikel überein, die auf einer Quelle beruhen, ist das ein Bericht, nicht mehrere.', graph: 'Links die Quellen, rechts die Artikel, die auf ihnen beruhen',
    kinds: { agency: 'Agentur', outlet: 'Medium', official: 'amtlich', person: 'Person', document: 'Dokument', unnamed: 'ungenannt', other: 'anderes' },
    by: { attribution: 'als Quelle genannt', byline: 'Verfasserzeile', 'copied-text': 'derselbe Text', 'shared-quote': 'dasselbe Zitat' },
    copied: 'Derselbe Text in zwei Artikeln', share: (a, b, passages) => `${a} und ${b} haben ${passages} gemeinsam`, none: 'Keine Quelle wird genannt.', findings: (c) => n(c, 'Angabe', 'Angaben'), noneCopied: 'Keine längere Folge gleicher Worte gefunden.',
  },
  alone: {
    lead: 'Was nur einer Ihrer Artikel erzählt, und wo darin es steht. Gemeint sind die Texte, die Sie gegeben haben, nicht was die Medien wissen.', place: (i, of) => `Absatz ${i} von ${of}`,
    tells: 'Nur hier erzählt', nothing: 'Er erzählt nichts, was die anderen nicht haben.', missed: 'Nicht hier, aber in zwei oder mehr anderen',
  },

  exports: {
    form: 'Was gespeichert wird', save: 'Speichern oder kopieren', embed: 'Einbetten', copied: (n) => `Kopiert (${n} Zeichen).`,
    forms: { html: 'Webseite zum Lesen', story: 'Geschichte, zum Wiederöffnen', markdown: 'Markdown', csv: 'Tabelle (CSV)', annotations: 'Web-Annotationen (W3C)', report: 'Bericht (JSON)', link: 'Link mit den Belegen' },
  },
  embed: {
    title: 'In Ihrer eigenen Seite', close: 'Schließen', copy: 'Kopieren', markup: 'Code für Ihre Seite', folder: 'Wo die Dateien liegen', own: 'Kopieren Sie diesen Ordner auf Ihre eigene Seite, dann hängt sie von niemandem sonst ab.', policy: 'Hat Ihre Seite eine Content Security Policy, so braucht sie:',
    long: 'Dieses Ergebnis ist zu lang für die Adresse eines Rahmens. Nehmen Sie die feste Form.',
    forms: {
      frozen: ['Fest', 'Das Ergebnis, wie es jetzt ist, mit den zitierten Stellen und ohne Artikel. Ohne WebAssembly.'],
      frame: ['Rahmen', 'Dasselbe in einem eigenen Kasten. Die Belege stehen in der Adresse und werden an keinen Server gesandt.'],
      element: ['Element', 'Die ganzen Artikel, im Browser jedes Lesers neu verglichen. Für Artikel, die Sie veröffentlichen dürfen.'],
      plain: ['Einfaches HTML', 'Das feste Ergebnis ohne Skript und Stil, für Feeds und E-Mails.'],
    },
  },
  kept: {
    title: 'Auf diesem Gerät aufbewahrt', keep: 'Diese Artikel auf diesem Gerät aufbewahren', remove: 'Entfernen', forget: 'Alles vergessen', done: 'Aufbewahrt.', forgotten: 'Alles ist vergessen.',
    failed: 'Hier lässt sich nichts aufbewahren: Speichern Sie die Geschichte als Datei.',
    draft: 'von selbst aufbewahrt', untitled: 'Ohne Titel',
    honest: 'Was Sie eingeben, wird hier von selbst aufbewahrt, bis Sie es entfernen. Ein Browser kann löschen, was er aufbewahrt, manche nach sieben Tagen ohne Besuch. Sicher ist eine gespeicherte Datei.',
  },
  tabs: { changed: 'Diese Geschichte wurde in einem anderen Tab geändert. Aus diesem wird nichts aufbewahrt, bis Sie wählen.', take: 'Jene Fassung nehmen', own: 'Diese als eigene Geschichte behalten', taken: 'Aus einem anderen Tab übernommen.' },
  ways: {
    title: 'Weitere Wege, Artikel hereinzuholen', several: 'Fügen Sie mehrere Artikel auf einmal ein, dazwischen eine Zeile aus Strichen: Sie lassen sich teilen.',
    bookmarklet: 'Zu Crosscheck', bookmarkletHow: 'Ziehen Sie das in Ihre Lesezeichen. Auf einem Artikel gedrückt, öffnet es diese Seite mit seinem Text; der Text geht an keinen Server.',
    installed: 'Installieren Sie diese Seite als App: Dann lassen sich Text und Dateien mit ihr teilen oder öffnen.',
    arrived: (what) => `Ein Artikel kam herein: ${what}`, addTo: (title) => `Zu „${title}“ hinzufügen`, startNew: 'Neue Geschichte beginnen',
  },
  offline: { update: 'Es gibt eine neue Fassung dieser Seite. Ihre Artikel kommen beim Laden wieder, sofern dieser Browser etwas aufbewahrt.', reload: 'Neu laden', later: 'Später' },
  findBox: { title: 'Suchen', label: 'Worte in Befunden und Artikeln', none: 'Nichts enthält diese Worte.', findings: 'Befunde', passages: 'In den Artikeln', close: 'Schließen', more: (c) => `${c} weitere nicht aufgeführt` },
  help: {
    title: 'Hilfe', keys: 'Tasten', close: 'Schließen', signs: 'Zeichen', single: 'Tasten mit einem Buchstaben', singleHint: 'Ohne sie gelten nur Tab, Eingabe, Escape und die Pfeile.',
    list: { next: 'nächster Unterschied', previous: 'voriger Unterschied', conflict: 'nächster Widerspruch', find: 'Worte suchen', undo: 'letzte Berichtigung zurücknehmen', base: 'nächster Artikel zum Lesen', views: 'zu einer Ansicht', escape: 'schließen, was offen ist', help: 'diese Hilfe' },
    how: 'Jedes Zitat wird am Text geprüft, ehe es erscheint. Das Werkzeug liest mit Regeln und einem kleinen Sprachmodell: Es kann falsch lesen und lässt weg, wessen es nicht sicher ist. Sehen Sie auf die Worte.',
  },
};
