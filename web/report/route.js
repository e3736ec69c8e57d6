// Where in a result the reader is, as the part of the address after “#”: view, finding, base article
// (by its number). Other keys of the fragment belong to others and are kept.

export const views = ['read', 'compare', 'quotes', 'figures', 'timeline', 'names', 'origins', 'alone'];

/** @returns {{ view: string, finding: string | null, base: number | null } | null} null where no view is named */
export function routeOf(fragment) {
  const keys = new URLSearchParams(fragment.replace(/^#/, ''));
  if (!keys.has('view') && !keys.has('finding')) return null;
  const view = views.includes(keys.get('view')) ? keys.get('view') : 'read';
  const base = Number(keys.get('base'));
  return { view, finding: keys.get('finding') || null, base: Number.isInteger(base) && base > 0 ? base : null };
}

export function fragmentOf({ view, finding, base }, rest = {}) {
  const keys = new URLSearchParams({ ...rest, view, ...(finding && { finding }), ...(base && { base }) });
  return `#${keys}`;
}
