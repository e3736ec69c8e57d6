// The frozen form of a report: quoted passages and links, no whole article.
import type { Report } from './report.js';

export interface FrozenArticle {
  id: string; title: string; source: string;
  /** An ISO day, or empty. */
  published: string;
  /** http(s), or empty. */
  url: string;
}

export interface FrozenFinding {
  verdict: string; sign: string; word: string; topic: string; why: string;
  /** Each position: the passages that have it, word for word. */
  positions: { article: string; words: string }[][];
}

export interface Frozen {
  format: 'crosscheck-frozen'; version: 1; engine: string; lang: string; summary: string;
  articles: FrozenArticle[]; findings: FrozenFinding[];
}

export interface FreezeOptions {
  /** Article id → its address, for links to the passages. */
  urls?: Record<string, string>;
  /** Also what only one article has. */
  single?: boolean;
}

export function freeze(report: Report, texts: Map<string, string> | Record<string, string>, options?: FreezeOptions): Frozen;
export function renderHtml(frozen: Frozen): string;
export function isFrozen(data: unknown): data is Frozen;
/** The address if a link may have it (http or https), else empty. */
export function safeUrl(url: string | undefined): string;
