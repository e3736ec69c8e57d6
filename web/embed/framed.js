// The page inside an iframe: a frozen report from the fragment of its address. Nothing is fetched, and nothing
// but its height is told to the page around it.
import { fromFragment } from '../export/link.js';
import './frozen-element.js';

const box = document.querySelector('cross-check-frozen');

function tellHeight() {
  if (parent !== window) parent.postMessage({ type: 'crosscheck:height', version: 1, height: document.documentElement.getBoundingClientRect().height }, '*');
}

async function show() {
  try {
    box.frozen = await fromFragment(location.hash);
  } catch (error) {
    box.textContent = error.message;
  }
  tellHeight();
}

/** Asked as often as it may be, it tells 50 times a second at most. */
let soon = 0;
addEventListener('message', ({ source, data }) => {
  if (source === parent && data?.type === 'crosscheck:height?') soon ||= setTimeout(() => { soon = 0; tellHeight(); }, 20);
});
addEventListener('hashchange', show);
new ResizeObserver(tellHeight).observe(document.documentElement);
show();
