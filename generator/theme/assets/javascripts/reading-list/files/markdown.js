/** Papers as a file of links that reads well as text and as Markdown. */

/** What Markdown, and HTML within it, would take as syntax. */
const SYNTAX = /[\\`*_~|[\]<>#&]/g;

/**
 * @param {{title: string, date: string, note: string, href: string}[]} papers
 * @returns {string}
 */
export function asMarkdown(papers) {
  const lines = papers.map(({ title, date, note, href }) => {
    return `- [${escaped(title)}](${href})${date ? ` (${escaped(date)})` : ""}${note ? `: ${escaped(note)}` : ""}\n`;
  });
  return `# Reading list\n\n${lines.join("")}`;
}

/**
 * @param {string} text
 * @returns {string} the text as Markdown on one line
 */
function escaped(text) {
  return text.replace(/\s+/g, " ").replace(SYNTAX, "\\$&");
}
