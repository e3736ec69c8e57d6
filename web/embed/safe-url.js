/** An address that a link may have; empty for any other. */
export function safeUrl(url) {
  try {
    return /^https?:$/.test(new URL(url).protocol) ? String(url) : '';
  } catch {
    return '';
  }
}
