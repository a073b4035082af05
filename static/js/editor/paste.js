/* Where pasted texts go: from the cell in hand to the right and down, or beside their own header and first columns;
 * closed cells are left alone. */

import { words } from "../words.js";
import { isReadable } from "./numbers.js";
import { wholeTable } from "./whole-table.js";

/**
 * Pairs of cell and text, and the counts of what found no place. A blank text counts nowhere unless its cell is open.
 * `moreRows(n)` is asked for lines when an open list is too short.
 */
export function place(grid, start, texts, moreRows) {
  const { lines, columns } = wholeTable(grid, start, texts) ?? fromCell(grid.places.get(start), texts);
  moreRows?.(Math.max(...lines.map((line) => line.row)) + 1 - grid.rows.length);
  const plan = { writes: [], closed: 0, outside: 0 };
  lines.forEach((line) => line.texts.forEach((text, c) => {
    const cell = grid.at(line.row, columns[c]);
    if (cell && !cell.readOnly) {
      if (text !== "" || !cell.dataset.computed) plan.writes.push({ cell, value: fitting(cell, text) });
    } else if (text !== "") plan[cell ? "closed" : "outside"] += 1;
  }));
  return plan;
}

function fromCell({ row, column }, texts) {
  const width = Math.max(...texts.map((line) => line.length));
  return {
    lines: texts.map((line, r) => ({ row: row + r, texts: line })),
    columns: Array.from({ length: width }, (_, c) => column + c),
  };
}

/** A box of one line holds no line break. */
function fitting(cell, text) {
  return cell.nodeName === "TEXTAREA" ? text : text.replace(/\s*\n\s*/g, " ");
}

/** “Đã dán 24 ô, trong đó 2 ô chưa đúng dạng, bỏ qua 3 ô chỉ đọc, 1 ô ngoài bảng” */
export function sentence(plan) {
  const parts = [words.pasted(plan.writes.length)];
  const wrong = plan.writes.filter(({ cell, value }) => !isReadable(cell.dataset.type, value)).length;
  if (wrong) parts.push(words.pastedWrong(wrong));
  if (plan.closed) parts.push(words.skippedClosed(plan.closed));
  if (plan.outside) parts.push(words.outside(plan.outside));
  return parts.join(", ");
}
