/* The table editor. Makes a plain form with a table of inputs comfortable; without it the form still posts.
 *
 * Markup (components/table_editor.html writes it):
 *
 *   <form method="post" action=…>                      posts `version` and one field `<row>|<column>` a cell
 *     <p data-cell-message>  <p data-save-state>       the line of the cell in hand; the state of saving
 *     <div data-save-banner>  <p data-editor-status>   questions and conflicts; what paste and undo did (role=status)
 *     <ul data-editor-findings>                        sentences below the table
 *     <table id data-editor data-save-url data-version [data-open]>
 *       <tr data-row="2013" data-role="data|heading|total">
 *         <td class="cell"><input id name="2013|hn" data-row data-column aria-label
 *             data-type="count|fraction|percent|date|text" data-kind="stock|flow|ratio"
 *             [data-computed="sum|ratio" data-part="dv.a" data-whole="dv.b"]
 *             [readonly title="why it is not ours"] [aria-invalid aria-describedby="ids of findings"]>
 *     <template data-blank-row><tr …"__row__"…>        with data-open: a line to add; [data-add-row], [data-remove-row]
 *
 * A sum adds its column over the data rows; a ratio divides `part` by `whole` of its own row (`dv.a`, `dv.b` are the
 * halves of the fraction `dv`). A computed cell shows its figure until typed over, and is sent with the figure shown.
 *
 * Saving (autosave.js): body `rows=[{"row": "2013", "hn": "12", "dv": "120/130"}, …]`, answer
 * {"version", "findings": [{"row", "column", "severity", "message", "place"?, "url"?}], "computed": {"row|column": "text"}};
 * `place` names what is no cell (a row, the table), `url` is where a warning is explained.
 * A press of a submit button posts the same `rows` and `version` in place of the single fields.
 */

import { Autosave } from "./autosave.js";
import { readClipboard } from "./editor/clipboard.js";
import { Computed } from "./editor/computed.js";
import { Findings } from "./editor/findings.js";
import { Grid } from "./editor/grid.js";
import { handleKey } from "./editor/keyboard.js";
import { OpenList } from "./editor/open-list.js";
import { place, sentence } from "./editor/paste.js";
import { Undo } from "./editor/undo.js";
import { words } from "./words.js";

const growsByItself = CSS.supports("field-sizing", "content");

class TableEditor {
  constructor(table) {
    this.table = table;
    this.form = table.closest("form");
    this.grid = new Grid(table);
    this.undo = new Undo();
    this.computed = new Computed(this.grid);
    this.findings = new Findings(
      this.grid,
      this.form.querySelector("[data-editor-findings]"),
      this.form.querySelector("[data-cell-message]"),
    );
    const blank = this.form.querySelector("template[data-blank-row]");
    this.list = blank && new OpenList(this.grid, blank);
    this.computed.start();
    this.saver = this.makeSaver();
    this.listen();
    this.grid.cells.forEach(fitHeight);
  }

  makeSaver() {
    return new Autosave({
      form: this.form,
      url: this.table.dataset.saveUrl,
      version: this.table.dataset.version,
      body: () => new URLSearchParams({ rows: JSON.stringify(this.grid.typedRows()) }),
      restore: (params) => this.restore(JSON.parse(params.get("rows"))),
      saved: (answer) => this.saved(answer),
    });
  }

  listen() {
    this.table.addEventListener("focusin", ({ target }) => this.entered(target));
    this.table.addEventListener("focusout", ({ target }) => this.left(target));
    this.table.addEventListener("input", ({ target }) => this.typed(target));
    this.table.addEventListener("keydown", (event) => {
      if (this.grid.has(event.target)) handleKey(event, this.actions());
    });
    this.table.addEventListener("paste", (event) => this.pasted(event));
    this.form.addEventListener("click", (event) => this.clicked(event));
    this.form.addEventListener("formdata", ({ formData }) => this.asOneField(formData));
  }

  actions() {
    return {
      move: (cell, down, right) => this.go(this.grid.next(cell, down, right)),
      enter: (cell, down) => this.enter(cell, down),
      undo: () => this.step("back", words.undone),
      redo: () => this.step("forward", words.redone),
      cancel: (cell) => this.cancel(cell),
    };
  }

  /* The cell in hand */

  entered(cell) {
    if (!this.grid.has(cell)) return;
    this.before = cell.value;
    this.speakOf(cell);
  }

  left(cell) {
    if (!this.grid.has(cell)) return;
    this.commit(cell);
    this.computed.typed(cell, true);
    this.computed.recompute();
    this.findings.speakOf(null);
    this.saver.changed();
  }

  typed(cell) {
    if (!this.grid.has(cell)) return;
    this.say("");
    this.computed.typed(cell, false);
    this.computed.recompute();
    fitHeight(cell);
    this.speakOf(cell);
    this.saver.changed();
  }

  speakOf(cell) {
    this.findings.speakOf(cell, this.computedHint(cell));
  }

  computedHint(cell) {
    if (!cell.dataset.computed || cell.readOnly) return "";
    if (this.computed.follows(cell)) return words.following;
    const result = this.computed.result(cell);
    return result === "" || result === cell.value ? "" : words.typedOver(result);
  }

  go(cell) {
    if (!cell) return;
    cell.focus();
    cell.select();
  }

  enter(cell, down) {
    const next = this.grid.next(cell, down, 0);
    if (next || down < 0 || !this.list) this.go(next);
    else this.go(this.addRows(1)[0].querySelector(".cell input, .cell textarea"));
  }

  cancel(cell) {
    if (cell.value === this.before) return;
    this.set([{ cell, value: this.before }]);
    cell.select();
  }

  /* Changes and their undoing */

  /** What was typed since the cell was entered becomes one step of undo. */
  commit(cell) {
    const before = this.before;
    const after = cell.value;
    this.before = after;
    if (before === undefined || before === after) return;
    this.undo.push({
      undo: () => this.set([{ cell, value: before }], true),
      redo: () => this.set([{ cell, value: after }], true),
    });
  }

  /** Writes values into cells; `show` puts the cursor on the first, as undo does. */
  set(writes, show = false) {
    for (const { cell, value } of writes) {
      cell.value = value;
      this.computed.typed(cell, false);
      fitHeight(cell);
    }
    for (const { cell } of writes) this.computed.typed(cell, true);
    this.computed.recompute();
    if (show && writes.length) this.go(writes[0].cell);
    this.before = document.activeElement?.value;
    this.saver.changed();
  }

  step(direction, sentenceSaid) {
    if (this.grid.has(document.activeElement)) this.commit(document.activeElement);
    if (this.undo[direction]()) this.say(sentenceSaid);
  }

  pasted(event) {
    if (!this.grid.has(event.target)) return;
    const texts = readClipboard(event.clipboardData, event.target.nodeName === "TEXTAREA", this.table.tHead);
    if (!texts) return;
    event.preventDefault();
    this.commit(event.target);
    const added = [];
    const grow = (count) => added.push(...this.appendRows(count));
    const plan = place(this.grid, event.target, texts, this.list && grow);
    const before = plan.writes.map(({ cell }) => ({ cell, value: cell.value }));
    this.set(plan.writes);
    this.undo.push({
      undo: () => {
        this.dropRows(added);
        this.set(before.filter(({ cell }) => this.grid.has(cell)), true);
      },
      redo: () => {
        this.restoreRows(added);
        this.set(plan.writes, true);
      },
    });
    this.say(sentence(plan));
  }

  /* Open lists */

  addRows(count, ids = []) {
    const rows = this.appendRows(count, ids);
    this.undo.push({ undo: () => this.dropRows(rows), redo: () => this.restoreRows(rows) });
    return rows;
  }

  appendRows(count, ids = []) {
    return Array.from({ length: Math.max(count, 0) }, (_, i) => this.list.append(ids[i]));
  }

  dropRows(rows) {
    rows.forEach((row) => this.list.remove(row));
  }

  restoreRows(rows) {
    rows.forEach((row) => this.list.restore(row, this.grid.rows.length));
  }

  removeRow(row) {
    const number = [...row.parentNode.children].indexOf(row) + 1;
    const neighbour = row.nextElementSibling ?? row.previousElementSibling;
    let index = this.list.remove(row);
    this.undo.push({
      undo: () => this.list.restore(row, index),
      redo: () => (index = this.list.remove(row)),
    });
    this.go(neighbour?.querySelector(".cell input, .cell textarea"));
    this.say(words.rowRemoved(number));
    this.saver.changed();
  }

  clicked(event) {
    const adds = event.target.closest("[data-add-row]");
    const removed = event.target.closest("[data-remove-row]");
    if (!this.list || !(adds || removed)) return;
    event.preventDefault();
    if (removed) {
      this.removeRow(removed.closest("tr"));
      return;
    }
    const [row] = this.addRows(1);
    this.go(row.querySelector(".cell input, .cell textarea"));
    this.say(words.rowAdded(this.grid.rows.length));
  }

  /* To the server and back */

  saved({ findings, computed = {} }) {
    for (const [name, text] of Object.entries(computed)) {
      const [row, column] = name.split("|");
      const cell = this.grid.named(row, column);
      if (cell && this.computed.follows(cell)) cell.value = text;
    }
    if (findings) this.findings.show(findings);
  }

  restore(rows) {
    const ids = new Set(this.grid.rows.map((row) => row.id));
    const missing = rows.map((row) => row.row).filter((id) => !ids.has(id));
    if (this.list && missing.length) this.addRows(missing.length, missing);
    const kept = new Map(rows.map((row) => [row.row, row]));
    const open = this.grid.cells.filter((cell) => !cell.readOnly);
    this.set(open.map((cell) => ({ cell, value: kept.get(cell.dataset.row)?.[cell.dataset.column] ?? "" })));
  }

  asOneField(formData) {
    for (const cell of this.grid.cells) formData.delete(cell.name);
    formData.set("rows", JSON.stringify(this.grid.typedRows()));
  }

  say(text) {
    const line = this.form.querySelector("[data-editor-status]");
    if (line) line.textContent = text;
  }
}

/** A box of several lines grows with its text where the browser does not do it alone. */
function fitHeight(cell) {
  if (growsByItself || cell.nodeName !== "TEXTAREA") return;
  cell.style.height = "auto";
  cell.style.height = `${cell.scrollHeight}px`;
}

document.querySelectorAll("table[data-editor]").forEach((table) => new TableEditor(table));
