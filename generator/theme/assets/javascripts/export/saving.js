/**
 * Give the reader a file.
 *
 * @param {string} text
 * @param {string} name
 * @param {string} type - its media type
 */
export function saveFile(text, name, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
