/* What could not be saved, kept on this computer under its address and version, and offered back on the next visit. */

export class LocalCopy {
  constructor(url) {
    this.prefix = `tongket:${new URL(url, location.href).pathname}#`;
  }

  keep(version, body) {
    // A full or forbidden store must not stop the typing; the text is still on the page.
    try {
      this.drop();
      localStorage.setItem(this.prefix + version, JSON.stringify({ body, at: new Date().toISOString() }));
    } catch {
      return false;
    }
    return true;
  }

  /** `{version, body, at}` or null. */
  find() {
    try {
      const key = Object.keys(localStorage).find((each) => each.startsWith(this.prefix));
      if (!key) return null;
      const { body, at } = JSON.parse(localStorage.getItem(key));
      return { version: key.slice(this.prefix.length), body, at: new Date(at) };
    } catch {
      return null;
    }
  }

  drop() {
    try {
      Object.keys(localStorage).filter((key) => key.startsWith(this.prefix)).forEach((key) => localStorage.removeItem(key));
    } catch {
      return;
    }
  }
}
