/* Undo and redo: each entry is a pair of functions. */

export class Undo {
  constructor() {
    this.past = [];
    this.future = [];
  }

  push(entry) {
    this.past.push(entry);
    this.future = [];
  }

  /** Undoes the last entry; false when there is none. */
  back() {
    const entry = this.past.pop();
    if (!entry) return false;
    entry.undo();
    this.future.push(entry);
    return true;
  }

  forward() {
    const entry = this.future.pop();
    if (!entry) return false;
    entry.redo();
    this.past.push(entry);
    return true;
  }
}
