// What a paste or a drop carries; clipboard.js says which of its forms is taken.

/**
 * Read at once: a DataTransfer is empty after its event.
 * @param {DataTransfer} data
 * @returns {{ files: File[], folders: string[], html: string, plain: string }}
 */
export function contentsOf(data) {
  const folders = new Set([...(data.items ?? [])].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry?.isDirectory).map(({ name }) => name));
  const html = data.getData('text/html'), plain = data.getData('text/plain');
  const files = [...data.files].filter(({ name }) => !folders.has(name));
  // Office programs put a picture of the text beside the text.
  const isPicture = files.length > 0 && files.every(({ type }) => type.startsWith('image/')) && plain.trim() !== '' && html !== '';
  return { files: isPicture ? [] : files, folders: [...folders], html, plain };
}
