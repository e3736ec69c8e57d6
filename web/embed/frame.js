// In the page that embeds: gives each <iframe class="crosscheck-frame"> the height that its own content asks for.
// A message counts only if it came from the window of such a frame, and says nothing but a height.

const most = 20_000; // px

const frames = () => [...document.querySelectorAll('iframe.crosscheck-frame')];

addEventListener('message', ({ data, source }) => {
  if (data === null || typeof data !== 'object' || data.type !== 'crosscheck:height' || data.version !== 1) return;
  if (typeof data.height !== 'number' || !(data.height > 0)) return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (frame) frame.style.height = `${Math.min(Math.ceil(data.height), most)}px`;
});

/** Frames that were loaded before this script are asked. */
for (const frame of frames()) frame.contentWindow?.postMessage({ type: 'crosscheck:height?', version: 1 }, '*');
