// Fourteen ways for a text to be long, each made to any size and the same in every run: what growth.mjs gives to the core.
import { exampleStories } from '../wasm/stories.js';
import { randomFrom } from './inputs.mjs';

const prose = (() => {
  const once = exampleStories().flatMap(({ request }) => request.articles).map(({ text }) => text).join('\n\n');
  return (size) => once.repeat(Math.ceil(size / once.length)).slice(0, size);
})();

/** Pieces until there are so many characters. @param {(n: number) => string} piece */
function filled(size, piece) {
  const pieces = [];
  for (let length = 0, n = 0; length < size; n++) {
    pieces.push(piece(n));
    length += pieces.at(-1).length;
  }
  return pieces.join('').slice(0, size);
}

const sentencesOf = (text) => text.split(/(?<=[.!?])\s+/);
const word = (dice) => Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(dice() * 26))).join('');

function shuffled(list, dice) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(dice() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

/** FNV-1a, by which the core finds words in its tables (src/language/vocabulary.h). */
function hashOf(text) {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Two thousand words whose places in a table of 1,024 are one place, and in larger tables few. */
function colliding(size) {
  const dice = randomFrom(7), words = [];
  while (words.length < 2000) {
    const one = word(dice);
    if ((hashOf(one) & 1023) === 512) words.push(one);
  }
  return filled(size, (n) => words[n % words.length] + (n % 12 === 11 ? '. ' : ' '));
}

/** Two halves of the size each, as two articles. */
const twice = (size, other) => {
  const text = prose(size / 2);
  return [text, other(text)];
};

/** name → (size in characters) → texts of the articles */
export const families = {
  'plain prose': (size) => [prose(size)],
  'one sentence': (size) => { const words = prose(20000).match(/[a-z]+/gi); return [`The mayor said that the bridge${filled(size, (n) => ` and then the road of ${words[n % words.length]}`)}`]; },
  'numbers': (size) => [filled(size, (n) => `${(n * 7919) % 99991}${n % 15 === 14 ? '. ' : ' '}`)],
  'one token again and again': (size) => ['fire '.repeat(size / 5)],
  'every token another': (size) => { const dice = randomFrom(3); return [filled(size, (n) => word(dice) + (n % 12 === 11 ? '. ' : ' '))]; },
  'quotations': (size) => [filled(size, (n) => `“We saw ${n % 97} of them,” said Ms Ortlieb${n % 13}. `)],
  'tags that are never closed': (size) => [filled(size, (n) => `<b><div class="c${n % 9}">word `)],
  'quotations in quotations': (size) => [filled(size, (n) => `“he said ‘they left and `)],
  'combining marks': (size) => [filled(size, (n) => (n % 40 === 0 ? ' name e' : '\u0301'))],
  'a copy in another order': (size) => twice(size, (text) => shuffled(sentencesOf(text), randomFrom(11)).join(' ')),
  'a copy backwards': (size) => twice(size, (text) => sentencesOf(text).reverse().join(' ')),
  'fifty near copies': (size) => { const text = prose(size / 50), dice = randomFrom(5); return Array.from({ length: 50 }, () => text.replace(/\d/g, (digit) => (dice() < 0.2 ? String(Math.floor(dice() * 10)) : digit))); },
  'words of one place in the tables': (size) => [colliding(size)],
  'two things in turn': (size) => [0, 1].map((shift) => filled(size / 2, (n) => ((n + shift) % 2 ? 'The ferry Aldona sank on Monday with 12 people. ' : 'The ferry Birka sank on Tuesday with 14 people. '))),
};

export const requestOf = (texts) => ({ articles: texts.map((text, i) => ({ id: `a${i}`, text, published: '2025-06-11' })) });
