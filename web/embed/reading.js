// What both elements need: documents from inside an element or from an address, and events.

const largest = 30e6; // bytes of a saved report

/** JSON from the child <script type="application/json">, once the parser is past it; null without one. */
export async function documentIn(element) {
  await parsed(element);
  const script = element.querySelector(':scope > script[type="application/json"]');
  if (!script) return null;
  return json(script.textContent, 'the report in the page');
}

/** Waits until the children of an element are all there: they come after connectedCallback while a page is parsed. */
export function parsed(element) {
  const { ownerDocument: page } = element;
  if (page.readyState !== 'loading' || followed(element)) return Promise.resolve();
  return new Promise((done) => page.addEventListener('DOMContentLoaded', () => done(), { once: true }));
}

/** Something after the element is parsed, so its end is. */
function followed(element) {
  for (let node = element; node; node = node.parentElement) if (node.nextElementSibling) return true;
  return false;
}

/** A saved report from an address. Fetched without cookies; nothing is sent along. */
export async function fetched(url) {
  let response;
  try {
    response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch (error) {
    throw problem('report', `${url} cannot be fetched: ${error.message}.`);
  }
  if (!response.ok) throw problem('report', `${url} answers ${response.status}.`);
  const text = await response.text();
  if (text.length > largest) throw problem('report', `${url} is larger than ${largest / 1e6} MB.`);
  return json(text, url);
}

function json(text, from) {
  try {
    return JSON.parse(text);
  } catch {
    throw problem('format', text.trimStart().startsWith('<') ? `${from} is an HTML page, not a report.` : `${from} is not JSON.`);
  }
}

export const problem = (code, message) => Object.assign(new Error(message), { code });

/** An event that a page can listen to on any ancestor. */
export function tell(element, name, detail) {
  return element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }));
}
