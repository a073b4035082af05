/* The cells of a table by row and column, whatever its header levels and merged key cells. */

const CELL = ".cell input, .cell textarea";

export class Grid {
  constructor(table) {
    this.table = table;
    this.refresh();
  }

  /** Reads the rows again, after a line was added or removed. */
  refresh() {
    this.rows = [...this.table.tBodies[0].rows].map((element) => ({
      element,
      id: element.dataset.row,
      role: element.dataset.role,
      cells: [...element.querySelectorAll(CELL)],
    }));
    this.width = Math.max(0, ...this.rows.map((row) => row.cells.length));
    this.places = new Map();
    this.rows.forEach((row, r) => row.cells.forEach((cell, c) => this.places.set(cell, { row: r, column: c })));
  }

  get isOpen() {
    return "open" in this.table.dataset;
  }

  get cells() {
    return [...this.places.keys()];
  }

  has(element) {
    return this.places.has(element);
  }

  at(row, column) {
    return this.rows[row]?.cells[column] ?? null;
  }

  named(rowId, columnId) {
    const row = this.rows.find((each) => each.id === rowId);
    return row?.cells.find((cell) => cell.dataset.column === columnId) ?? null;
  }

  rowOf(cell) {
    return this.rows[this.places.get(cell).row];
  }

  /** The next cell one may type in, in a direction; null at the edge. Headings and closed cells are passed over. */
  next(cell, down, right) {
    let { row, column } = this.places.get(cell);
    for (;;) {
      row += down;
      column += right;
      if (row < 0 || column < 0 || row >= this.rows.length || column >= this.width) return null;
      const candidate = this.at(row, column);
      if (candidate && !candidate.readOnly) return candidate;
    }
  }

  /** What is typed, as the server keeps it: `[{"row": id, column: text}]`; blank cells are left out. */
  typedRows() {
    return this.rows
      .filter((row) => row.cells.length)
      .map((row) => {
        const filled = row.cells.filter((cell) => !cell.readOnly && cell.value.trim() !== "");
        return { row: row.id, ...Object.fromEntries(filled.map((cell) => [cell.dataset.column, cell.value])) };
      });
  }
}
