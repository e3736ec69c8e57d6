import { html } from 'lit';

export const mark = html`<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="#1f3a5f"/><g stroke="#fff" stroke-width="3" stroke-linecap="round"><path d="M8 12h16M8 20h16"/><path d="M20 6 12 26" stroke="#ffb27a"/></g></svg>`;
