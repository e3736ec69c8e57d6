// The package: one call, request in, report out. Types of both come from report.schema.json.
import type { Report, Request } from './report.js';

export type * from './report.js';

export interface Progress {
  phase: 'comparing' | 'done';
  /** How many articles are compared. */
  articles: number;
}

export interface CompareOptions {
  /** Ends the comparison. In a browser at once; in Node, where it runs on the calling thread, before it begins. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

export interface SharedOptions extends CompareOptions {
  /** Where core.wasm is, where it is not beside the package. Calls that name the same one share a core. */
  wasm?: WasmSource;
}

export interface Core {
  /** @throws {CrosscheckError} */
  compare(request: Request, options?: CompareOptions): Promise<Report>;
}

/** Where core.wasm is, or what it holds. */
export type WasmSource = string | URL | Response | ArrayBuffer | Uint8Array | WebAssembly.Module;

/**
 * Loads a core of one's own. `worker` is for browsers: false runs the core on the thread that calls; by default it
 * runs in a blob Worker, and on the calling thread where the page's policy refuses one.
 */
export function load(options?: { wasm?: WasmSource | Promise<WasmSource>; worker?: false | (() => Worker | Promise<Worker>) }): Promise<Core>;

/** Compares with one shared core. */
export function compare(request: Request, options?: SharedOptions): Promise<Report>;

export class CrosscheckError extends Error {
  constructor(code: string, message: string, at?: string);
  /** For a program: one of the core's codes (`bad-request`, `empty-text`, …), or wasm, worker, memory, trap, aborted. */
  readonly code: string;
  /** The place in the request, "articles[2].text", or "". */
  readonly at: string;
}
