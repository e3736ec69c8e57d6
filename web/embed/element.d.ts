import type { ArticleInput, Report, Request } from './report.js';
import type { Frozen } from './frozen.js';

/** A report with the articles that it was made from: what “Save the story” of the page writes. */
export interface Story { format: 'crosscheck-story'; version: 1; engine: string; request: Request; report: Report }

export interface CrossCheckEvents {
  'crosscheck-start': CustomEvent<{ articles: number }>;
  'crosscheck-ready': CustomEvent<{ articles: number; findings: number; verdicts: Record<string, number> }>;
  'crosscheck-select': CustomEvent<{ finding: string }>;
  'crosscheck-error': CustomEvent<{ code: string; message: string; at?: string }>;
}

/** <cross-check>: defined by the import. Harmless on a server. */
export class CrossCheck extends HTMLElement {
  /** Articles to compare. */
  articles: ArticleInput[] | null;
  /** A saved story or a frozen report to show. */
  story: Story | Frozen | null;
}

declare global {
  interface HTMLElementTagNameMap { 'cross-check': CrossCheck }
  interface HTMLElementEventMap extends CrossCheckEvents {}
}
