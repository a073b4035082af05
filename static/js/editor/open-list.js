/* Lists that grow: lines are cloned from the <template data-blank-row> of the form. */

export class OpenList {
  constructor(grid, template) {
    this.grid = grid;
    this.body = grid.table.tBodies[0];
    this.template = template;
    this.added = 0;
  }

  /** Appends one blank line, with an id of its own unless one is given, and returns its <tr>. */
  append(id = this.newId()) {
    const row = this.template.content.firstElementChild.cloneNode(true);
    for (const element of [row, ...row.querySelectorAll("*")]) {
      for (const attribute of element.attributes) {
        attribute.value = attribute.value.replaceAll("__row__", id);
      }
    }
    this.restore(row, this.body.rows.length);
    return row;
  }

  newId() {
    this.added += 1;
    return `n${Date.now().toString(36)}${this.added}`;
  }

  /** Puts a line back where it stood. */
  restore(row, index) {
    this.body.insertBefore(row, this.body.rows[index] ?? null);
    this.renumber();
  }

  /** Takes a line out and returns the place it had. */
  remove(row) {
    const index = [...this.body.rows].indexOf(row);
    row.remove();
    this.renumber();
    return index;
  }

  renumber() {
    [...this.body.rows].forEach((row, i) => {
      const key = row.querySelector(".key-a");
      if (key) key.textContent = i + 1;
    });
    this.grid.refresh();
  }
}
