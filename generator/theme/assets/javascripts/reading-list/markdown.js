/** Papers as a file of links that reads well as text and as Markdown. */

const SYNTAX = /[\\`*_[\]<>#]/g;

/**
 * @param {{title: string, date: string, href: string}[]} papers
 * @returns {string}
 */
export function asMarkdown(papers) {
  const lines = papers.map(({ title, date, href }) => {
    const label = title.replace(SYNTAX, "\\$&").replace(/\s+/g, " ");
    return `- [${label}](${href})${date ? ` (${date})` : ""}\n`;
  });
  return `# Reading list\n\n${lines.join("")}`;
}
