/**
 * @param {string} name - the element's name
 * @param {Record<string, string>} [attributes]
 * @param {(string | Node)[]} [content] - strings become text nodes
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, content = []) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}
