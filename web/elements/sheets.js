// Style sheets for shadow roots: constructed, which the page's policy allows.
import baseText from '../styles/base.css?inline';
import partsText from '../styles/parts.css?inline';
import tokensText from '../styles/tokens.css?inline';

export function sheet(text) {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

export const base = sheet(baseText);
export const parts = sheet(partsText);
export const tokens = sheet(tokensText);
