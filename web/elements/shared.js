// Styles that the elements share: adopted style sheets, which the page's policy allows.
import { css } from 'lit';

export const base = css`
  :host { display: block; }
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h1, h2, h3, h4, p, ul, ol, figure, blockquote { margin: 0; }
  ul, ol { padding: 0; list-style: none; }
  :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
  .offscreen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  bdi { unicode-bidi: isolate; }
`;

export const controls = css`
  button, input, textarea, select { font: inherit; color: inherit; }
  button {
    min-height: 2.75rem; padding: .4rem 1rem; border: 1px solid var(--strong-line); border-radius: 10px;
    background: var(--card); cursor: pointer;
  }
  button:hover:not(:disabled) { border-color: var(--ink); }
  button:disabled { opacity: .55; cursor: default; }
  button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
  button.plain { border-color: transparent; background: none; text-decoration: underline; text-underline-offset: .2em; padding-inline: .5rem; }
  input, textarea {
    min-height: 2.75rem; width: 100%; padding: .45rem .7rem; border: 1px solid var(--strong-line); border-radius: 10px;
    background: var(--card);
  }
  textarea { line-height: 1.5; resize: vertical; }
  ::placeholder { color: var(--soft); opacity: 1; }
  @media (prefers-reduced-motion: no-preference) { button { transition: border-color .15s; } }
`;

/** The family of a verdict: which of the three colours it takes. */
export const family = {
  conflict: 'apart', contested: 'apart', tension: 'apart',
  agree: 'together', compatible: 'together',
};

export const badges = css`
  .badge {
    display: inline-flex; align-items: center; gap: .45em; padding: .1rem .6rem .1rem .15rem; border-radius: 99px;
    font-size: .82rem; font-weight: 650; line-height: 1.6; white-space: nowrap;
    background: var(--aside-wash); color: var(--aside);
  }
  .sign {
    display: inline-grid; place-items: center; width: 1.6em; height: 1.6em; border-radius: 50%; flex: none;
    background: var(--aside); color: var(--card); font-weight: 700; line-height: 1;
  }
  .apart .badge, .badge.apart { background: var(--apart-wash); color: var(--apart); }
  .apart .sign { background: var(--apart); }
  .together .badge, .badge.together { background: var(--together-wash); color: var(--together); }
  .together .sign { background: var(--together); }
`;
