import type { Frozen } from './frozen.js';

/** <cross-check-frozen>: defined by the import. Harmless on a server. */
export class CrossCheckFrozen extends HTMLElement {
  frozen: Frozen | null;
}

declare global {
  interface HTMLElementTagNameMap { 'cross-check-frozen': CrossCheckFrozen }
}
