/* Tables in the HTML that Word, Excel, LibreOffice, WPS and Google Sheets put on the clipboard, as rows of texts. */

import { plain } from "./heads.js";

const SKIPPED = new Set(["STYLE", "SCRIPT", "DEL"]);
const BLOCKS = new Set(["P", "DIV", "LI", "TR", "TD", "TH"]);
const HIDDEN = /display:\s*none|mso-hide:\s*all/i;
const NOTE = /Mso(Comment|Footnote|Endnote)Reference/;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const FIGURE = /^(-?)([\d.,\s]*\d)\s*(%?)$/;
const DAY = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/;

/**
 * The table that says most of the `known` words of a header, else the largest; merged cells expanded (text top left, the
 * rest blank). Null without a table.
 */
export function readHtml(html, known) {
  const tables = [...new DOMParser().parseFromString(unstyled(html), "text/html").querySelectorAll("table")];
  const likeness = (table) => cellsOf(table).filter((td) => known.has(plain(td.textContent))).length;
  const [best] = tables
    .map((table) => ({ table, known: likeness(table), size: cellsOf(table).length }))
    .sort((one, other) => other.known - one.known || other.size - one.size);
  return best ? visible(best.table, expanded(best.table)) : null;
}

/** The policy of our pages holds in a parsed page too: its styles are kept as words. */
function unstyled(html) {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style=/gi, "$1data-style="));
}

function cellsOf(table) {
  return [...table.rows].flatMap((tr) => [...tr.cells]);
}

function expanded(table) {
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

/** What is hidden was not seen when it was copied. Word and Excel add a line without height that only sets widths. */
function visible(table, rows) {
  const columns = [...table.querySelectorAll(":scope > col, :scope > colgroup > col")];
  const isHidden = columns.flatMap((col) => Array(col.span).fill(HIDDEN.test(col.dataset.style)));
  return rows.filter((_, r) => isShown(table.rows[r])).map((row) => row.filter((_, c) => !isHidden[c]));
}

function isShown(tr) {
  return tr.getAttribute("height") !== "0" && !HIDDEN.test(tr.dataset.style);
}

function cellText(td) {
  const lines = textOf(td).split("\n").map((line) => line.trim());
  return asVietnamese(lines.join("\n").trim(), exactOf(td));
}

function textOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(INVISIBLE, "").replace(/\s+/g, " ");
  if (node.nodeType !== Node.ELEMENT_NODE || SKIPPED.has(node.nodeName)) return "";
  if (HIDDEN.test(node.dataset?.style) || NOTE.test(node.className)) return "";
  if (node.nodeName === "BR") return "\n";
  const inner = [...node.childNodes].map(textOf).join("");
  return BLOCKS.has(node.nodeName) && node.nextElementSibling ? `${inner}\n` : inner;
}

/** The number itself beside the text shown: as Excel and WPS, LibreOffice, and Google Sheets tell it; NaN where none. */
function exactOf(td) {
  const told = td.getAttribute("x:num") ?? td.getAttribute("sdval") ?? fromSheets(td.dataset.sheetsValue);
  return told ? Number(told) : NaN;
}

function fromSheets(value) {
  return /"3":(-?[\d.eE+-]+)/.exec(value)?.[1];
}

/** An English program shows 1,234.5 and 6/2/2018 for June: what it tells beside the text is written our way. */
function asVietnamese(text, exact) {
  if (!Number.isFinite(exact)) return text;
  if (DAY.test(text) && Number.isInteger(exact)) return dayOf(exact);
  const [, sign, figure, percent] = FIGURE.exec(text) ?? [];
  if (!figure) return text;
  const value = Math.abs(exact) * (percent ? 100 : 1);
  const digits = figure.replace(/\D/g, "");
  const written = Array.from({ length: 7 }, (_, decimals) => value.toFixed(decimals));
  const same = written.find((each) => each.replace(".", "") === digits);
  return same ? `${sign}${same.replace(".", ",")}${percent}` : text;
}

/** Days are counted from 30 December 1899. */
function dayOf(serial) {
  const [year, month, day] = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
}
