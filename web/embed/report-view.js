// The result as a reader of the page sees it, inside the element.
import '../elements/report.js';

/** @param {HTMLElement} host the element that shows it: its font is taken, its events are used */
export function reportView(host, report, texts) {
  const view = document.createElement('crosscheck-report');
  const font = getComputedStyle(host).fontFamily;
  for (const name of ['--ui', '--serif']) view.style.setProperty(name, font);
  view.setAttribute('part', 'report');
  Object.assign(view, { report, texts, embedded: true });
  view.addEventListener('route', ({ detail }) => {
    const { finding } = detail.route;
    if (finding) host.dispatchEvent(new CustomEvent('crosscheck-select', { detail: { finding }, bubbles: true, composed: true }));
  });
  return view;
}
