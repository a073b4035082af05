/* A pasted block that brings its header or its first columns along, as people copy a whole table: where it belongs.
 *
 * Words of the header find the columns; those of the first columns (years, targets, serial numbers) the lines; neither
 * is pasted.
 */

import { headsOf, headsPasted, matchHeads, plain, wordsIn } from "./heads.js";

const FIGURE = /^[\d\s.,/%()-]*\d[\d\s.,/%()-]*$/;
const LONGEST_COMPARED = 24;

/**
 * `{ lines: [{ row, texts }], columns }`: the row of each line and the column of each text, below zero for none here;
 * null for a plain block.
 */
export function wholeTable(grid, start, texts) {
  const table = new Labels(grid);
  const { head, body } = table.divided(texts);
  if (!body.length) return null;
  const named = head.length ? table.named(head) : null;
  if (named) return table.byNames(named, body, start);
  const rows = grid.isOpen ? table.serialRows(body, start, head.length > 0) : table.labelledRows(body);
  if (!rows) return head.length ? besideStart(grid, start, body) : null;
  return {
    lines: body.map((line, i) => ({ row: rows[i], texts: line.slice(table.keys) })),
    columns: table.columns(body, head.length > 0),
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
    this.said = wordsIn(grid.table.tHead);
    this.keys = head.filter((th) => th.classList.contains("key")).length;
    this.rows = keysOf(grid.rows.map((row) => row.element), this.keys);
  }

  /** The lines of the header, and those under it; a title above the header is left out. */
  divided(texts) {
    const known = texts.findIndex((line) => this.isHeader(line));
    if (known < 0 || texts.slice(0, known).flat().some((text) => FIGURE.test(text))) return { head: [], body: texts };
    const deep = texts.findIndex((line, i) => i > known && !this.isHeader(line) && !this.isUnderHeader(line));
    const end = deep < 0 ? texts.length : deep;
    const isTitle = (line) => line.filter(Boolean).length < 2;
    const head = texts.slice(0, end).filter((line, i) => i >= known || !isTitle(line));
    return { head, body: texts.slice(end) };
  }

  isHeader(line) {
    const said = line.map(plain).filter(Boolean);
    const known = said.filter((text) => this.said.has(text)).length;
    return known > 0 && known * 2 >= said.length && !said.some((text) => FIGURE.test(text));
  }

  /** A blank line, or the numbers of all columns: (1) (2) (3). */
  isUnderHeader(line) {
    const said = line.map(plain).filter(Boolean);
    const isFull = said.length === this.keys + this.grid.width;
    return said.every((text, i) => text === `(${i + 1})` || (isFull && text === String(i + 1)));
  }

  /** The own column of each pasted one, first columns counted in; null where places tell better than names. */
  named(head) {
    const pasted = headsPasted(head.filter((line) => !this.isUnderHeader(line)));
    const found = matchHeads(pasted, headsOf(this.grid.table.tHead));
    const known = found.filter((own) => own >= 0).length;
    const isInOrder = found.every((own, at) => own < 0 || own === at);
    if (isInOrder && pasted.length === this.keys + this.grid.width) return null;
    for (let key = 0; key < this.keys && found[key] < 0 && !found.includes(key); key += 1) found[key] = key;
    return known * 2 >= pasted.filter((words) => words.length).length ? found : null;
  }

  byNames(named, body, start) {
    const keys = Array.from({ length: this.keys }, (_, key) => named.indexOf(key));
    const figures = named.map((own, at) => ({ at, own })).filter(({ own }) => own < 0 || own >= this.keys);
    const said = body.map((line) => keys.map((at) => (at < 0 ? null : plain(line[at] ?? ""))));
    const from = this.grid.places.get(start).row;
    const hasKeys = !this.grid.isOpen && keys.some((at) => at >= 0);
    const rows = hasKeys ? this.rowsOf(said) : body.map((_, i) => from + i);
    return {
      lines: body.map((line, i) => ({ row: rows[i], texts: figures.map(({ at }) => line[at] ?? "") })),
      columns: figures.map(({ own }) => own - this.keys),
    };
  }

  /** The row that each line names, in order where there is a choice; a blank first column goes on with the one above. */
  rowsOf(said) {
    const used = new Set();
    let last = "";
    let next = 0;
    return said.map(([first, ...more]) => {
      last = first || last;
      const words = [first === null ? null : last, ...more];
      const find = (from) => this.rows.findIndex((own, r) => r >= from && !used.has(r) && agree(own, words));
      const below = find(next);
      const found = below < 0 ? find(0) : below;
      if (found >= 0) next = used.add(found) && found + 1;
      return found;
    });
  }

  /** The row of each line by its first columns; null when too few are known for these to be first columns. */
  labelledRows(body) {
    const rows = this.rowsOf(body.map((line) => line.slice(0, this.keys).map(plain)));
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

/** Short words must be equal; a long one may have been copied with a slip, unless it is all there is. */
function agree(own, pasted) {
  const pairs = own.map((text, i) => [text, pasted[i] ?? ""]).filter((_, i) => pasted[i] !== null);
  const short = pairs.filter((pair) => pair.every((text) => text.length <= LONGEST_COMPARED));
  const compared = short.some(([a]) => a !== "") ? short : pairs;
  return compared.some(([a]) => a !== "") && compared.every(([a, b]) => a === b);
}
