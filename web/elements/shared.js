// What the start page's elements take from the style sheets.
export { base, base as controls } from './sheets.js';
