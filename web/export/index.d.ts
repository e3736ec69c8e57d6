// A report in every form that it can leave in.
import type { Report, Request } from './report.js';
import type { Frozen } from './frozen.js';

type Texts = Map<string, string>;
interface SavedStory { format: 'crosscheck-story'; version: 1; engine: string; request: Request; report: Report }

export function markdown(report: Report, texts: Texts): string;
export function plain(report: Report, texts: Texts): string;
export function csv(report: Report, texts: Texts): string;
/** W3C Web Annotations; positions are UTF-16 code units. */
export function annotations(report: Report, texts: Texts, options?: { urls?: Record<string, string> }): { '@context': string; type: 'AnnotationPage'; items: object[] };
/** One file, readable without script. */
export function htmlReport(request: Request, report: Report): string;
export function storyOf(request: Request, report: Report): SavedStory;
export function readStory(text: string): { request: Request; report: Report };
export function looksSaved(text: string): boolean;
/** `#1.` and the frozen report, packed. */
export function toFragment(frozen: Frozen): Promise<string>;
/** What it holds is untrusted: check it with isFrozen. */
export function fromFragment(fragment: string): Promise<unknown>;
