/* Totals and percentages. A computed cell follows its sources until somebody types over it; cleared, it follows again. */

import { formatInteger, formatPercent, readFraction, readInteger, sameFigure, saysNothing } from "./numbers.js";

export class Computed {
  constructor(grid) {
    this.grid = grid;
    this.typedOver = new WeakSet();
  }

  /** Every computed cell, totals first: the percentage of a total row needs them. */
  get cells() {
    const computed = this.grid.cells.filter((cell) => cell.dataset.computed && !cell.readOnly);
    const sums = computed.filter((cell) => cell.dataset.computed === "sum");
    return [...sums, ...computed.filter((cell) => cell.dataset.computed === "ratio")];
  }

  /** On load: a stored figure that equals the computed one was computed. */
  start() {
    for (const cell of this.cells) {
      if (cell.value !== "" && !sameFigure(cell.value, this.result(cell))) this.typedOver.add(cell);
      this.show(cell);
    }
  }

  recompute() {
    for (const cell of this.cells) this.show(cell);
  }

  show(cell) {
    const follows = this.follows(cell);
    if (follows) cell.value = this.result(cell);
    cell.classList.toggle("is-computed", follows);
  }

  follows(cell) {
    return Boolean(cell.dataset.computed) && !this.typedOver.has(cell);
  }

  /** While typing a blank is a blank; when the cell is left (`settled`) a blank goes back to the computed figure. */
  typed(cell, settled) {
    if (!cell.dataset.computed) return;
    const isBlank = cell.value.trim() === "";
    if (settled && (isBlank || sameFigure(cell.value, this.result(cell)))) this.typedOver.delete(cell);
    else if (!settled) this.typedOver.add(cell);
  }

  result(cell) {
    return cell.dataset.computed === "sum" ? this.sum(cell) : this.ratio(cell);
  }

  sum(total) {
    const isFraction = total.dataset.type === "fraction";
    const read = isFraction ? readFraction : (text) => readInteger(text) === null ? null : [readInteger(text)];
    const parts = this.sources(total).filter((text) => !saysNothing(text)).map(read);
    if (!parts.length || parts.includes(null)) return "";
    return parts.reduce((sum, part) => sum.map((half, i) => half + part[i])).map(formatInteger).join("/");
  }

  sources(total) {
    const column = total.dataset.column;
    const dataRows = this.grid.rows.filter((row) => row.role === "data");
    return dataRows.flatMap((row) => row.cells.filter((cell) => cell.dataset.column === column)).map((cell) => cell.value);
  }

  ratio(cell) {
    const row = this.grid.rowOf(cell);
    const part = amount(row, cell.dataset.part);
    const whole = amount(row, cell.dataset.whole);
    return part === null || whole === null ? "" : formatPercent(part, whole);
  }
}

/** A column of the row, or one half of a fraction (`dv.a`, `dv.b`), as BigInt; null when it cannot be read. */
function amount(row, name) {
  const [column, half] = name.split(".");
  const text = row.cells.find((cell) => cell.dataset.column === column)?.value ?? "";
  if (!half) return readInteger(text);
  return readFraction(text)?.[half === "a" ? 0 : 1] ?? null;
}
