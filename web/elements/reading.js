// How files and formatted text become articles, and saved stories come back. A chunk of its own, loaded with the page.
export { looksSaved, readStory } from '../export/story.js';
export { preferred } from '../ingest/clipboard.js';
export { prepare, readFile, readRichText } from '../ingest/files.js';
