/* Where pasted texts go: from the cell in hand to the right and down, closed cells left alone. */

import { words } from "../words.js";

/**
 * Pairs of cell and text, and the counts of what found no place. A blank text counts nowhere unless its cell is open.
 * `moreRows(n)` is asked for lines when an open list is too short.
 */
export function place(grid, start, texts, moreRows) {
  const from = grid.places.get(start);
  moreRows?.(from.row + texts.length - grid.rows.length);
  const plan = { writes: [], closed: 0, outside: 0 };
  texts.forEach((line, r) => line.forEach((text, c) => {
    const cell = grid.at(from.row + r, from.column + c);
    if (cell && !cell.readOnly) {
      if (text !== "" || !cell.dataset.computed) plan.writes.push({ cell, value: fitting(cell, text) });
    } else if (text !== "") plan[cell ? "closed" : "outside"] += 1;
  }));
  return plan;
}

/** A box of one line holds no line break. */
function fitting(cell, text) {
  return cell.nodeName === "TEXTAREA" ? text : text.replace(/\s*\n\s*/g, " ");
}

/** “Đã dán 24 ô, bỏ qua 3 ô chỉ đọc, 1 ô ngoài bảng” */
export function sentence(plan) {
  const parts = [words.pasted(plan.writes.length)];
  if (plan.closed) parts.push(words.skippedClosed(plan.closed));
  if (plan.outside) parts.push(words.outside(plan.outside));
  return parts.join(", ");
}
