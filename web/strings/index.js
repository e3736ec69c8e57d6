// The languages of the interface; that of the articles is another matter. English is always there,
// the others are loaded where they are wanted.
import en from './en.js';

const loaders = {
  en: async () => en,
  es: async () => (await import('./es.js')).default,
  de: async () => (await import('./de.js')).default,
};

/** [tag, name] of each. */
export const languages = [['en', 'English'], ['es', 'Español'], ['de', 'Deutsch']];

/** Fetches all of them, so that nothing is fetched when a reader chooses one. */
export const prepare = () => Promise.allSettled(Object.values(loaders).map((load) => load()));

/** The strings for the first of some BCP 47 tags that there are strings for; English for none. */
export async function stringsFor(...tags) {
  const found = tags.map((tag) => String(tag ?? '').toLowerCase().split('-')[0]).find((tag) => Object.hasOwn(loaders, tag));
  return loaders[found ?? 'en']();
}
