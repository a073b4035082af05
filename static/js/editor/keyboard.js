/* Which key does what. Arrows leave a cell only from the edge of its text, so that words can still be corrected. */

const ARROWS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** `actions`: {move(cell, down, right), enter(cell, down), undo(), redo(), cancel(cell)}. */
export function handleKey(event, actions) {
  const cell = event.target;
  // An input method is composing a syllable: its keys are not ours.
  if (event.isComposing) return;
  const action = actionFor(event, cell, actions);
  if (!action) return;
  event.preventDefault();
  action();
}

function actionFor(event, cell, actions) {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && key === "z") return event.shiftKey ? actions.redo : actions.undo;
  if (command && key === "y") return actions.redo;
  if (event.key === "Escape") return () => actions.cancel(cell);
  if (event.key === "Enter" && event.altKey) return () => breakLine(cell);
  if (event.key === "Enter" && !command) return () => actions.enter(cell, event.shiftKey ? -1 : 1);
  if (command || event.altKey || event.shiftKey || !(event.key in ARROWS)) return null;
  return leavesCell(cell, event.key) ? () => actions.move(cell, ...ARROWS[event.key]) : null;
}

function leavesCell(cell, key) {
  const { selectionStart: start, selectionEnd: end, value } = cell;
  if (start === 0 && end === value.length) return true;
  if (start !== end) return false;
  if (key === "ArrowLeft") return start === 0;
  if (key === "ArrowRight") return end === value.length;
  if (cell.nodeName !== "TEXTAREA") return true;
  return key === "ArrowUp" ? start === 0 : end === value.length;
}

function breakLine(cell) {
  if (cell.nodeName !== "TEXTAREA") return;
  cell.setRangeText("\n", cell.selectionStart, cell.selectionEnd, "end");
  cell.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
