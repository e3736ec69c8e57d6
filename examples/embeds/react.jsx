import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'crosscheck/element'; // harmless on a server
import { articles } from './story.json';

/** React 19 hands properties and events of custom elements through; `wasm` only where core.wasm is not beside the script. */
export function Compared({ articles, wasm }) {
  const [told, tell] = useState('');
  return (
    <>
      <cross-check articles={articles} wasm={wasm} loading="eager" oncrosscheck-ready={({ detail }) => tell(`${detail.findings} findings, ${detail.verdicts.conflict ?? 0} of them in conflict`)} />
      <p role="status">{told}</p>
    </>
  );
}

const root = document.querySelector('#root');
createRoot(root).render(<Compared articles={articles} wasm={root.dataset.wasm} />);
