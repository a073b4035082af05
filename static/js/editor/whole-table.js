/* A pasted block that brings its header or its first columns along, as people copy a whole table: where it belongs.
 *
 * Words of the header and of the first columns (years, targets, serial numbers) find the lines; they are not pasted.
 */

const FIGURE = /^[\d\s.,/%()-]*\d[\d\s.,/%()-]*$/;
const LONGEST_COMPARED = 24;

/**
 * `{ lines: [{ row, texts }], columns }`: the row of each line (-1: none here) and the column of each text; null for a
 * plain block.
 */
export function wholeTable(grid, start, texts) {
  const table = new Labels(grid);
  const head = texts.findIndex((line, i) => !table.isHeader(line, i > 0));
  if (head < 0) return null;
  const body = texts.slice(head);
  const rows = grid.isOpen ? table.serialRows(body, start, head > 0) : table.labelledRows(body);
  if (!rows) return head > 0 ? besideStart(grid, start, body) : null;
  return {
    lines: body.map((line, i) => ({ row: rows[i], texts: line.slice(table.keys) })),
    columns: table.columns(body, head > 0),
  };
}

/** Figures under their header, without the first columns: from the cell in hand on. */
function besideStart(grid, start, body) {
  const from = grid.places.get(start);
  return {
    lines: body.map((texts, i) => ({ row: from.row + i, texts })),
    columns: body[0].map((_, c) => from.column + c),
  };
}

/** The words of a table beside its cells. */
class Labels {
  constructor(grid) {
    this.grid = grid;
    const head = [...grid.table.tHead.querySelectorAll("th")];
    this.heads = new Set(head.map((th) => plain(th.textContent)));
    this.keys = head.filter((th) => th.classList.contains("key")).length;
    this.rows = keysOf(grid.rows.map((row) => row.element), this.keys);
  }

  /** A line of the printed header; under one also a blank line, and the numbers of all columns: (1) (2) (3). */
  isHeader(line, isUnderAnother) {
    const said = line.map(plain).filter(Boolean);
    const known = said.filter((text) => this.heads.has(text)).length;
    if (known > 0) return known * 2 >= said.length && !said.some((text) => FIGURE.test(text));
    const isFull = said.length === this.keys + this.grid.width;
    const isCounting = isFull && said.every((text, i) => text.replace(/[()]/g, "") === String(i + 1));
    return isUnderAnother && (said.length === 0 || isCounting);
  }

  /** The row of each line by its first columns; null when too few are known for these to be first columns. */
  labelledRows(body) {
    let last = "";
    let at = 0;
    const rows = body.map((line) => {
      const keys = line.slice(0, this.keys).map(plain);
      last = keys[0] || last;
      const found = this.rows.findIndex((own, r) => r >= at && agree(own, [last, ...keys.slice(1)]));
      if (found >= 0) at = found + 1;
      return found;
    });
    const known = rows.filter((row) => row >= 0).length;
    const isWide = body[0].length === this.keys + this.grid.width;
    const isEnough = known * 2 > body.length && (known > 1 || isWide);
    return this.keys && body[0].length > this.keys && isEnough ? rows : null;
  }

  /** Lines of a list that count themselves go on from the line in hand. */
  serialRows(body, start, hasHead) {
    const counts = body.every((line, i) => plain(line[0]) === String(i + 1) || (i > 0 && plain(line[0]) === ""));
    const isWide = body[0].length === this.keys + this.grid.width;
    const from = this.grid.places.get(start).row;
    return counts && isWide && (hasHead || body.length > 1) ? body.map((_, i) => from + i) : null;
  }

  /** As printed; under a header of the columns that are filled here alone, as in the blank, those. */
  columns(body, hasHead) {
    const width = body[0].length - this.keys;
    const all = Array.from({ length: Math.max(width, this.grid.width) }, (_, c) => c);
    const open = all.filter((c) => this.grid.rows.some((row) => row.cells[c] && !row.cells[c].readOnly));
    return hasHead && width !== this.grid.width && width === open.length ? open : all;
  }
}

/** The words of the first columns of each row; a merged cell speaks for every row it covers. */
function keysOf(rows, count) {
  const covered = Array.from({ length: count }, () => ({ left: 0, text: "" }));
  return rows.map((row) => {
    const own = [...row.querySelectorAll(".key")];
    return covered.map((column) => {
      if (column.left > 0) column.left -= 1;
      else {
        const cell = own.shift();
        column.text = plain(cell?.textContent ?? "");
        column.left = (cell?.rowSpan ?? 1) - 1;
      }
      return column.text;
    });
  });
}

/** Short words must be equal; a long one may have been copied with a slip. One of them must say something. */
function agree(own, pasted) {
  const pairs = own.map((text, i) => [text, pasted[i] ?? ""]);
  const compared = pairs.filter((pair) => pair.every((text) => text.length <= LONGEST_COMPARED));
  return compared.some(([a]) => a !== "") && compared.every(([a, b]) => a === b);
}

function plain(text) {
  const words = text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").replace(/ ?\/ ?/g, "/").trim();
  return words.replace(/^năm (?=\d)/, "").replace(/^(tổng cộng|tổng số|cộng)$/, "tổng");
}
