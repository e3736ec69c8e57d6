// A report in every form that it can leave in. Each is a function from data to text or data.
export { annotations } from './annotations.js';
export { csv } from './csv.js';
export { htmlReport } from './html.js';
export { fromFragment, toFragment } from './link.js';
export { markdown } from './markdown.js';
export { plain } from './plain.js';
export { looksSaved, readStory, storyOf } from './story.js';
