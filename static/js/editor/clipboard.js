/* What Excel, Word, LibreOffice or a text editor put on the clipboard, as rows of texts. */

const SKIPPED = new Set(["STYLE", "SCRIPT", "DEL"]);
const BLOCKS = new Set(["P", "DIV", "LI", "TR"]);

/**
 * Rows of cell texts, or null when this is one text for one cell. HTML first: it keeps merged cells and line breaks.
 * `keepsLines`: the cell takes several lines, so lines without a tab are a paragraph, not a column.
 */
export function readClipboard(clipboard, keepsLines) {
  const table = readHtml(clipboard.getData("text/html"));
  const text = clipboard.getData("text/plain");
  if (!table && keepsLines && !text.includes("\t")) return null;
  const rows = table ?? readTabbed(text);
  return rows.length > 1 || rows[0]?.length > 1 ? rows : null;
}

/** The first table of a page, merged cells expanded (text top left, the rest blank); null without a table. */
export function readHtml(html) {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return null;
  const rows = [];
  [...table.rows].forEach((tr, r) => {
    rows[r] ??= [];
    for (const td of tr.cells) {
      const column = firstFree(rows[r]);
      const height = Math.min(td.rowSpan || table.rows.length - r, table.rows.length - r);
      spread(rows, r, column, height, td.colSpan);
      rows[r][column] = cellText(td);
    }
  });
  return rows.map((row) => Array.from(row, (text) => text ?? ""));
}

function firstFree(row) {
  let column = 0;
  while (row[column] !== undefined) column += 1;
  return column;
}

function spread(rows, top, left, height, width) {
  for (let r = top; r < top + height; r += 1) {
    rows[r] ??= [];
    for (let c = left; c < left + width; c += 1) rows[r][c] = "";
  }
}

function cellText(td) {
  const lines = textOf(td).split("\n").map((line) => line.trim());
  return asVietnamese(lines.join("\n").trim(), td.getAttribute("x:num") ?? td.getAttribute("sdval"));
}

function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/[\s\u00a0]+/g, " ");
  if (node.nodeType !== Node.ELEMENT_NODE || SKIPPED.has(node.nodeName)) return "";
  if (node.nodeName === "BR") return "\n";
  const inner = [...node.childNodes].map(textOf).join("");
  return BLOCKS.has(node.nodeName) && node.nextElementSibling ? `${inner}\n` : inner;
}

/** An English Excel shows 1,234.5: where it also gives the number itself, write that number as 1234,5. */
function asVietnamese(text, exact) {
  if (!exact || !/^[\d.,\s]+$/.test(text) || !Number.isFinite(Number(exact))) return text;
  const digits = text.replace(/\D/g, "");
  for (let decimals = 0; decimals <= 6; decimals += 1) {
    const written = Number(exact).toFixed(decimals);
    if (written.replace(".", "") === digits) return written.replace(".", ",");
  }
  return text;
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
