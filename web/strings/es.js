// La interfaz en español. Las claves son las de en.js.
const n = (count, one, many = `${one}s`) => `${count.toLocaleString('es-ES')} ${count === 1 ? one : many}`;

export default {
  tag: 'es', locale: 'es-ES', name: 'Español',

  n: {
    article: (c) => n(c, 'artículo'), fact: (c) => n(c, 'dato'), comparable: (c) => n(c, 'dato comparable', 'datos comparables'), word: (c) => n(c, 'palabra'),
    mention: (c) => n(c, 'mención', 'menciones'), origin: (c) => n(c, 'origen', 'orígenes'), line: (c) => n(c, 'línea'), passage: (c) => n(c, 'pasaje'), wording: (c) => n(c, 'redacción más', 'redacciones más'),
    sentence: (c) => n(c, 'frase'),
  },

  verdicts: {
    conflict: { word: 'Conflicto', count: (c) => n(c, 'conflicto'), means: 'No pueden ser ciertas ambas cosas.' },
    contested: { word: 'Disputado', count: (c) => n(c, 'disputado'), means: 'Las fuentes que citan los artículos se contradicen.' },
    tension: { word: 'En tensión', count: (c) => `${c} en tensión`, means: 'Apuntan en sentidos distintos, pero son demasiado vagas para excluirse.' },
    update: { word: 'Actualización', count: (c) => n(c, 'actualización', 'actualizaciones'), means: 'Un artículo posterior informa de un estado posterior.' },
    variant: { word: 'Otras palabras', count: (c) => `${c} con otras palabras`, means: 'Lo mismo, citado de otra manera.' },
    compatible: { word: 'Encaja', count: (c) => n(c, 'que encaja', 'que encajan'), means: 'Todo puede ser cierto: una versión es más precisa que otra, o parte de ella.' },
    agree: { word: 'Coinciden', count: (c) => n(c, 'coincidencia'), means: 'Los artículos dicen lo mismo.' },
    single: { word: 'Solo aquí', count: (c) => `${c} en un solo artículo`, means: 'Solo uno de los artículos que ha dado lo cuenta.' },
  },
  kinds: { time: ['Fecha', 'Fechas'], quantity: ['Cifra', 'Cifras'], quote: ['Cita', 'Citas'], claim: ['Afirmación', 'Afirmaciones'] },

  summary: {
    one: (articles, facts) => `${articles}, ${facts}. Añada otro artículo para comparar.`,
    nothing: (articles) => `${articles}, ningún dato comparable`,
    some: (articles, facts, list) => `${articles}, ${facts}: ${list}`,
    calm: 'ningún conflicto',
    alone: (facts) => `${facts} en un solo artículo`,
  },

  value: {
    more: (x) => `más de ${x}`, atLeast: (x) => `${x} o más`, fewer: (x) => `menos de ${x}`, atMost: (x) => `${x} o menos`,
    between: (a, b) => `${a} a ${b}`, about: (x) => `unos ${x}`, denied: 'negado',
  },
  said: { quoting: (who) => `citando a ${who}`, by: (who) => `según ${who}`, via: ', vía ' },
  certainty: { denied: 'negado', disputed: 'discutido', alleged: 'presunto', confirmed: 'confirmado' },

  page: {
    title: 'Crosscheck: ¿en qué coinciden estos artículos?',
    promise: 'Sus artículos no salen de este dispositivo. No se envía nada.',
    language: 'Idioma', comparing: (articles) => `Leyendo y comparando ${articles} …`, progress: 'Comparando', stop: 'Detener', seconds: (c) => `${c} s`,
    failed: 'No ha funcionado.', articleAt: (i) => `Artículo ${i}:`,
  },

  start: {
    question: '¿En qué coinciden estos artículos y qué no puede ser cierto a la vez?',
    lead: 'Pegue dos o más artículos sobre una misma noticia. Verá sus datos uno junto a otro, cada uno con las palabras exactas en que se apoya.',
    first: 'Pegue el primer artículo', another: 'Pegue otro artículo', placeholder: 'El texto entero, tal como lo copió: con menús y pies de foto',
    hint: 'Cada vez que pega se crea un artículo. Puede soltar archivos en cualquier lugar: texto, páginas guardadas, correos, documentos de Word.', addTyped: 'Añadir este texto', files: 'Elegir archivos',
    yours: (c) => (c === 1 ? 'Su artículo' : 'Sus artículos'), clear: 'Quitar todos', compare: 'Comparar', one: 'Un artículo: se enumeran sus datos. Añada otro para comparar.',
    examples: 'O abra un ejemplo', moreExamples: (c) => n(c, 'ejemplo más', 'ejemplos más'),
    twin: (i) => `el mismo texto que el artículo ${i}`, folder: (name) => `${name}: es una carpeta: ábrala y elija los archivos`, reading: (name, i, of) => `Leyendo ${name}${of > 1 ? ` (${i} de ${of})` : ''} …`, readingPaste: 'Leyendo lo pegado …',
    leftFiles: (most, names, more) => `No se pueden comparar más de ${most} artículos a la vez. Sin añadir: ${names}${more > 0 ? ` y ${more} más` : ''}`,
    noOutlet: 'medio desconocido', read: (words) => `${words} leídas`, noLanguage: 'idioma desconocido',
    leftOut: (lines) => `${lines} sin tener en cuenta`, nothingLeft: 'No se omite nada', asPage: (why) => `por ser de la página: ${why}`, kept: (lines) => `${lines} leídas`, asArticle: 'como artículo',
    listLeft: (i) => `Lo que se omite del artículo ${i}`, listKept: (i) => `Lo que se lee del artículo ${i}`, bringBack: 'Recuperar', leaveOut: 'Omitir',
    roles: { title: 'título', standfirst: 'entradilla', byline: 'firma', dateline: 'data', heading: 'ladillo', caption: 'pie de foto', item: 'elemento de lista' },
    removed: 'Quitado.', empty: 'No hay texto que añadir.', emptyFile: (name) => `${name}: no contiene texto`,
    address: 'Eso es una dirección. Aquí no se descargan páginas: ábrala y pegue el texto del artículo.',
    most: (c) => `no se pueden comparar más de ${c} artículos a la vez`,
    noText: 'Sin texto', article: (i) => `Artículo ${i}`, outlet: 'Medio', outletHint: 'no se encontró en el texto', published: 'Publicado', text: (i) => `Texto del artículo ${i}`,
    several: (c) => `Esto parecen ${c} artículos:`, split: (c) => `Dividir en ${c}`, whole: 'Dejarlo como uno', stopped: (name) => `Detenido en ${name}. Lo leído antes está aquí.`,
    long: 'demasiado largo para editarlo aquí', editText: 'Editar el texto', done: 'Listo', remove: 'Quitar', removeOne: (i) => `Quitar el artículo ${i}`, up: (i) => `Subir el artículo ${i}`, down: (i) => `Bajar el artículo ${i}`,
  },

  result: {
    views: { read: 'Leer', compare: 'Comparar', quotes: 'Citas', figures: 'Cifras', timeline: 'Cronología', names: 'Nombres', origins: 'Orígenes', alone: 'Omitido' },
    nav: 'Vistas', glance: 'De un vistazo', articles: (c) => (c === 1 ? 'artículo' : 'artículos'), origins: (c) => (c === 1 ? 'origen nombrado' : 'orígenes nombrados'),
    stat: {
      conflict: (c) => (c === 1 ? 'conflicto' : 'conflictos'), contested: (c) => (c === 1 ? 'disputado' : 'disputados'), tension: () => 'en tensión', update: (c) => (c === 1 ? 'actualización' : 'actualizaciones'),
      variant: () => 'con otras palabras', compatible: (c) => (c === 1 ? 'encaja' : 'encajan'), agree: (c) => (c === 1 ? 'coincidencia' : 'coincidencias'), single: () => 'solo en uno',
    },
    noScore: 'No se puntúa la verdad ni el sesgo: los artículos pueden coincidir y equivocarse, a menudo porque se apoyan en una misma fuente. Usted ve sus palabras y juzga.',
    edit: 'Editar los artículos', copy: 'Copiar como Markdown', save: 'Guardar el informe', copied: 'Copiado.', saved: (name) => `Guardado como ${name}.`,
    find: 'Buscar', help: 'Ayuda', undo: 'Deshacer', print: 'Imprimir',
    changed: 'Ha corregido este resultado.',
    recomputed: (line) => `Comparado de nuevo. ${line}`,
    dropped: (mentions) => `${mentions} sin mostrar: las palabras no estaban en el texto.`,
    unread: (sentences, where) => `Sin leer: ${sentences} de ${where}`,
    articleN: (i) => `Artículo ${i}`, nothing: 'Nada de este tipo.', noFacts: 'No se encontraron en estos textos datos que comparar.',
    noConflict: (facts) => `No se encontró ningún conflicto en ${facts}.`, noDifference: 'Aquí no hay ninguna diferencia a la que ir.',
    more: (c) => `Mostrar ${c} más`, earlier: (c) => `Mostrar ${c} anteriores`, at: (i, of) => `${i} de ${of}`, thisArticle: 'este artículo',
  },

  read: {
    base: 'Artículo que se lee', marks: 'Marcas en el texto', map: (c) => `Dónde están las marcas en el artículo: ${c}`,
    unknownDate: 'fecha desconocida', stated: 'leída en el texto', inferred: 'deducida del texto',
    left: (lines) => `${lines} sin tener en cuenta`, before: 'Mostrar lo anterior', after: 'Mostrar más de este artículo',
    hint: 'Pulse una marca, o n para la siguiente diferencia. Aquí se abre lo que dicen los demás artículos.',
    missing: 'Lo que este artículo omite', missingLead: 'Lo cuentan otros artículos; no se encontró en el texto que ha dado de este.',
    noneMissing: 'No se encontró nada que cuenten otros dos artículos y este no.',
    margin: (word, count) => `${word}: ${count} en este párrafo`, text: 'Texto del artículo',
  },

  finding: {
    region: 'Hallazgo', previous: 'Anterior', next: 'Siguiente', close: 'Cerrar', there: 'Leerlo allí', silent: (words) => `No se encontró en el texto que ha dado (${words})`,
    silentUnread: (sentences) => `No se puede saber: no se pudo leer ${sentences}`,
    silentCut: 'No se puede saber: el texto parece estar cortado',
    rests: (origins) => `Se apoya en ${origins}`, why: 'Por qué este veredicto', confidence: 'Confianza', sure: { high: 'alta', middle: 'media', low: 'baja' },
    readBy: 'Leído por', pair: 'frente a', copy: 'Copiar', link: 'Copiar enlace', linkCopied: 'Enlace copiado. Abre este hallazgo donde estén los mismos artículos.',
    notSame: 'No es lo mismo', same: 'Es lo mismo que …', wrong: 'Erróneo', which: '¿Cuál de estos trata de otra cosa?', other: '¿Con cuál de estos coincide?',
    search: 'Buscar entre ellos', noOthers: 'No hay nada más de este tipo en otro artículo.', wrongDone: 'Apartado por erróneo.',
    asideTitle: 'Apartado por usted', asideMeans: 'Usted lo marcó como erróneo. No cuenta en ninguna parte.', back: 'Recuperar', more: (c) => `${c} más`,
  },

  compare: {
    filter: 'Filtro', verdict: 'Veredicto', kind: 'Tipo', article: 'Artículo', all: 'Todo', words: 'Palabras', wordsHint: 'Palabras en temas y citas', clear: 'Quitar el filtro',
    topic: 'De qué trata', none: 'no está', shown: (c, of) => `${c} de ${of} hallazgos`, table: 'Hallazgos por artículo', notIn: 'No está en',
  },

  quotes: {
    lead: 'A quién se cita, quién lo cita y con qué palabras. Cuando difieren, cada versión se compara con la más larga.',
    nobody: 'Sin nombre', added: 'añadido', gone: 'omitido', once: (c) => `En un solo artículo (${c})`,
    edits: { partial: 'una parte', cut: 'cortado', ellipsis: 'omitido y señalado', bracket: 'entre corchetes', merged: 'unido', spelling: 'ortografía', synonym: 'otra palabra', order: 'orden', paraphrased: 'parafraseado', negation: 'negación', number: 'número', modal: 'grado de certeza', actor: 'quién', speaker: 'quién habla', cue: 'verbo de decir' },
  },
  figures: {
    lead: 'Cada barra es lo que permiten sus palabras: un extremo abierto sigue como flecha, un borde discontinuo es «unos» y un extremo hueco queda excluido.', log: 'los pasos de la escala se multiplican', once: (c) => `En un solo artículo (${c})`,
  },
  timeline: {
    lead: 'Qué ocurrió, según lo fechan los artículos (●), frente a cuándo se publicaron (▲).', published: 'Publicado', undated: 'No se encontró fecha de', chart: 'Fechas que cuenta cada artículo, y cuándo se publicó', earlier: (c) => `${c} antes`,
    list: 'Por fecha',
  },
  names: {
    lead: 'Cómo llama cada artículo a las mismas personas, grupos y lugares: con su propia voz y en palabras de otros.', own: 'Con su propia voz', others: 'En palabras de otros', loaded: 'valora', allNames: 'Mostrar todos los nombres', fewer: 'Mostrar solo los que difieren',
    types: { person: 'persona', organization: 'organización', place: 'lugar', vehicle: 'vehículo', operation: 'operación', other: 'otro' }, none: 'Nadie recibe nombres distintos en estos artículos.',
  },
  origins: {
    lead: 'De quién dicen los artículos que lo saben, y cuáles de sus frases son iguales. Que coincidan artículos con un mismo origen es un solo informe, no varios.', graph: 'A la izquierda los orígenes, a la derecha los artículos que se apoyan en ellos',
    kinds: { agency: 'agencia', outlet: 'medio', official: 'oficial', person: 'persona', document: 'documento', unnamed: 'sin nombre', other: 'otro' },
    by: { attribution: 'nombrado como fuente', byline: 'firma', 'copied-text': 'el mismo texto', 'shared-quote': 'la misma cita' },
    copied: 'El mismo texto en dos artículos', share: (a, b, passages) => `${a} y ${b} comparten ${passages}`, none: 'No se nombra ningún origen.', findings: (c) => n(c, 'dato'), noneCopied: 'No se encontró ninguna serie larga de palabras iguales.',
  },
  alone: {
    lead: 'Lo que solo cuenta uno de sus artículos, y en qué lugar de él. Se refiere a los textos que ha dado, no a lo que los medios saben.', place: (i, of) => `párrafo ${i} de ${of}`,
    tells: 'Solo se cuenta aquí', nothing: 'No cuenta nada que los demás no cuenten.', missed: 'No se cuenta aquí, pero sí en dos o más',
  },

  exports: {
    form: 'Qué guardar', save: 'Guardar o copiar', embed: 'Insertar', copied: (n) => `Copiado (${n} caracteres).`,
    forms: { html: 'Página web para leer', story: 'Historia, para reabrirla', markdown: 'Markdown', csv: 'Tabla (CSV)', annotations: 'Anotaciones web (W3C)', report: 'Informe (JSON)', link: 'Enlace con las pruebas' },
  },
  embed: {
    title: 'En su propia página', close: 'Cerrar', copy: 'Copiar', markup: 'Código para su página', folder: 'Dónde están los archivos', own: 'Copie esa carpeta a su propio sitio y su página no dependerá de nadie más.', policy: 'Si su página tiene una política de seguridad de contenido, necesita:',
    long: 'Este resultado es demasiado largo para la dirección de un marco. Use la forma fija.',
    forms: {
      frozen: ['Fijo', 'El resultado tal como está, con los pasajes que cita y sin ningún artículo. Sin WebAssembly.'],
      frame: ['Marco', 'Lo mismo, dentro de una caja propia. Las pruebas están en la dirección y no se envían a ningún servidor.'],
      element: ['Elemento', 'Los artículos enteros, comparados de nuevo en el navegador de cada lector. Para artículos que usted puede publicar.'],
      plain: ['HTML simple', 'El resultado fijo sin código ni estilo, para canales y correos.'],
    },
  },
  kept: {
    title: 'Guardado en este dispositivo', keep: 'Guardar estos artículos en este dispositivo', remove: 'Quitar', forget: 'Olvidarlo todo', done: 'Guardado.', forgotten: 'Todo está olvidado.',
    failed: 'Aquí no se puede guardar nada: guarde la historia como archivo.',
    draft: 'guardado por sí solo', untitled: 'Sin título',
    honest: 'Lo que introduce se guarda aquí por sí solo hasta que lo quite. Un navegador puede borrar lo que guarda, algunos tras siete días sin visita. Lo seguro es guardar un archivo.',
  },
  tabs: { changed: 'Esta historia se cambió en otra pestaña. De esta no se guarda nada hasta que usted elija.', take: 'Tomar esa versión', own: 'Guardar esta como historia aparte', taken: 'Tomado de otra pestaña.' },
  ways: {
    title: 'Más maneras de traer artículos', several: 'Pegue varios artículos a la vez, con una línea de guiones entre ellos: se pueden dividir.',
    bookmarklet: 'A Crosscheck', bookmarkletHow: 'Arrástrelo a sus marcadores. Pulsado en un artículo, abre esta página con su texto; el texto no va a ningún servidor.',
    installed: 'Instale esta página como aplicación: así podrá compartir texto y archivos con ella, o abrirlos con ella.',
    arrived: (what) => `Ha llegado un artículo: ${what}`, addTo: (title) => `Añadirlo a «${title}»`, startNew: 'Empezar otra historia',
  },
  offline: { update: 'Hay una versión nueva de esta página. Sus artículos vuelven al cargarla, salvo que este navegador no guarde nada.', reload: 'Recargar', later: 'Más tarde' },
  findBox: { title: 'Buscar', label: 'Palabras en hallazgos y artículos', none: 'Nada contiene esas palabras.', findings: 'Hallazgos', passages: 'En los artículos', close: 'Cerrar', more: (c) => `${c} más sin enumerar` },
  help: {
    title: 'Ayuda', keys: 'Teclas', close: 'Cerrar', signs: 'Signos', single: 'Teclas de una letra', singleHint: 'Sin ellas solo se usan Tab, Intro, Escape y las flechas.',
    list: { next: 'diferencia siguiente', previous: 'diferencia anterior', conflict: 'conflicto siguiente', find: 'buscar palabras', undo: 'deshacer la última corrección', base: 'leer el artículo siguiente', views: 'ir a una vista', escape: 'cerrar lo abierto', help: 'esta ayuda' },
    how: 'Cada cita se comprueba en el texto antes de mostrarla. La herramienta lee con reglas y un pequeño modelo de la lengua: puede leer mal, y omite aquello de lo que no está segura. Mire las palabras.',
  },
};
