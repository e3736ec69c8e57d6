// Keys of a result. Single letters can be switched off (WCAG 2.1.4); they never act while something is typed.
const letters = { n: 'next', j: 'next', p: 'previous', k: 'previous', c: 'conflict', u: 'undo', b: 'base', '/': 'find', '?': 'help' };
const others = { Escape: 'escape', F7: 'next' };

/** What a key asks for: { name } or { view: 0–7 }; null for nothing of ours. */
export function keyOf(event, { singleKeys }) {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (event.defaultPrevented || ctrlKey || metaKey || altKey) return null;
  if (others[key]) return { name: key === 'F7' && shiftKey ? 'previous' : others[key] };
  if (!singleKeys || typing(event.composedPath()[0])) return null;
  if (/^[1-8]$/.test(key)) return { view: Number(key) - 1 };
  return letters[key] ? { name: letters[key] } : null;
}

const typing = (target) => target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null;
