/* What Excel, Word, LibreOffice or a text editor put on the clipboard, as rows of texts. */

import { wordsIn } from "./heads.js";
import { readHtml } from "./html-table.js";

/**
 * Rows of cell texts, or null when this is one text for one cell. HTML first: it keeps merged cells and line breaks.
 * `keepsLines`: the cell takes several lines, so lines without a tab are a paragraph, not a column. Of several tables
 * the one like `tHead` is read.
 */
export function readClipboard(clipboard, keepsLines, tHead) {
  const table = readHtml(clipboard.getData("text/html"), wordsIn(tHead));
  const text = clipboard.getData("text/plain");
  if (!table && keepsLines && !text.includes("\t")) return null;
  const rows = table ?? readTabbed(text);
  return rows.length > 1 || rows[0]?.length > 1 ? rows : null;
}

/** Tab-separated text as spreadsheets write it: a cell with a tab, a line break or a quote stands in quotes. */
export function readTabbed(text) {
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  if (source === "") return [];
  const cell = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y;
  const rows = [[]];
  for (;;) {
    const [, quoted, plain] = cell.exec(source);
    rows.at(-1).push((quoted?.replaceAll('""', '"') ?? plain).trim());
    const separator = source[cell.lastIndex];
    if (separator === undefined) return rows;
    if (separator === "\n") rows.push([]);
    cell.lastIndex += 1;
  }
}
