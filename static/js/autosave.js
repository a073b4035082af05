/* Saves a form by itself: 1.5 s after the last change, when the form is left, when the page goes away.
 *
 * Request:  POST <url>, `If-Match: <version>`, `X-CSRFToken`, `Accept: application/json`, body as from a plain form.
 * Answers:  200 {"version", …}            saved; the whole answer goes to `saved`
 *           409 {"version", "theirs", "url"}  somebody else saved meanwhile: nothing is sent again, `url` compares
 *           4xx {"message"}               refused, in words; 401, 403 or a page: the session has ended
 * One request at a time. What could not be saved stays on the page and in a LocalCopy.
 */

import { LocalCopy } from "./local-copy.js";
import { Banner, StateLine } from "./save-state.js";
import { words } from "./words.js";

const QUIET = 1500;
const RETRY = 15000;
const ROUNDS = 3;

export class Autosave {
  /** `body()` gives the form as URLSearchParams, `restore(params)` puts one back, `saved(answer)` hears of success. */
  constructor({ form, url, version, body, restore, saved = () => {} }) {
    Object.assign(this, { form, url, version, body, restore, saved });
    this.copy = new LocalCopy(url);
    this.line = new StateLine(form.querySelector("[data-save-state]"));
    this.banner = new Banner(form.querySelector("[data-save-banner]"));
    this.stored = this.text();
    this.running = null;
    this.isStopped = false;
    this.listen();
    this.offerCopy();
  }

  get isDirty() {
    return this.text() !== this.stored;
  }

  text() {
    return this.body().toString();
  }

  changed() {
    if (this.isStopped || !this.isDirty) return;
    this.line.show("unsaved", words.unsaved);
    this.sendIn(QUIET);
  }

  sendIn(delay) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), delay);
  }

  /** Saves now what is not saved yet; resolves to true when everything is.
   *
   * An answer may change what the form would send (the server computed a total), so one more round may be needed.
   */
  async flush() {
    clearTimeout(this.timer);
    for (let round = 0; round < ROUNDS; round += 1) {
      if (this.running) await this.running;
      if (this.isStopped || !this.isDirty) break;
      // Begun a moment later: showing that it saves may take the focus away, and that asks to save again.
      this.running = Promise.resolve().then(() => this.send());
      await this.running;
      this.running = null;
      if (this.line.state === "failed") break;
    }
    return !this.isStopped && !this.isDirty;
  }

  async send(keepalive = false) {
    const text = this.text();
    this.line.show("saving", words.saving);
    try {
      await this.answered(await this.post(text, keepalive), text);
    } catch {
      this.failed(words.offline);
      this.sendIn(RETRY);
    }
  }

  post(text, keepalive) {
    return fetch(this.url, {
      method: "POST",
      credentials: "same-origin",
      keepalive,
      headers: {
        Accept: "application/json",
        "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8",
        "If-Match": String(this.version),
        "X-CSRFToken": csrfToken(this.form),
      },
      body: text,
    });
  }

  async answered(response, text) {
    const isJson = response.headers.get("Content-Type")?.includes("application/json");
    const answer = isJson ? await response.json() : {};
    if (response.status === 409) this.conflict(answer);
    else if (response.ok && isJson) this.succeeded(answer, text);
    else if (answer.message) this.failed(words.failed(answer.message));
    // A page in place of an answer is the sign-in page that the request was sent on to.
    else if (response.ok || [401, 403].includes(response.status)) this.failed(words.refused);
    else this.retryLater(words.failed(words.serverFault));
  }

  succeeded(answer, text) {
    this.version = answer.version;
    this.stored = text;
    this.copy.drop();
    this.line.show("saved", words.saved(new Date()));
    this.saved(answer);
    if (this.isDirty) this.changed();
  }

  retryLater(sentence) {
    this.failed(sentence);
    this.sendIn(RETRY);
  }

  failed(sentence) {
    this.copy.keep(this.version, this.text());
    this.line.show("failed", sentence, { label: words.saveAgain, run: () => this.flush() });
  }

  conflict({ url }) {
    this.isStopped = true;
    this.copy.keep(this.version, this.text());
    this.line.show("conflict", words.conflict);
    this.banner.say(words.conflictLong, [{ label: words.compare, href: url }]);
  }

  offerCopy() {
    const kept = this.copy.find();
    if (!kept) return;
    if (kept.body === this.stored) {
      this.copy.drop();
      return;
    }
    const isSameVersion = kept.version === String(this.version);
    this.banner.say((isSameVersion ? words.kept : words.keptOlder)(kept.at), [
      { label: words.useKept, run: () => this.takeCopy(kept) },
      { label: words.dropKept, run: () => this.copy.drop() },
    ]);
  }

  takeCopy(kept) {
    this.restore(new URLSearchParams(kept.body));
    this.changed();
  }

  listen() {
    this.form.addEventListener("focusout", (event) => {
      if (!this.form.contains(event.relatedTarget)) this.flush();
    });
    window.addEventListener("online", () => this.flush());
    window.addEventListener("pagehide", () => this.leave());
    // A page brought back by the browser's own Back carries a version that leaving it may have made stale.
    window.addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
    window.addEventListener("beforeunload", (event) => {
      if (this.isDirty && ["failed", "conflict"].includes(this.line.state)) event.preventDefault();
    });
    this.form.addEventListener("submit", (event) => this.submitAfterSaving(event));
    this.form.addEventListener("formdata", ({ formData }) => formData.set("version", this.version));
  }

  /** The page goes away: the last words are sent after it, and kept here in case they do not arrive. */
  leave() {
    if (!this.isDirty || this.isSubmitting) return;
    this.copy.keep(this.version, this.text());
    if (!this.running && !this.isStopped) this.send(true);
  }

  /** A save under way would make the submitted version stale: let it end first.
   *
   * With nothing to wait for the form goes as it is: asked again while its submit event still runs, it would not go.
   */
  async submitAfterSaving(event) {
    if (this.isSubmitting || !(this.running || this.isDirty || this.isStopped)) return;
    event.preventDefault();
    const submitter = event.submitter;
    if (!(await this.flush())) return;
    this.isSubmitting = true;
    this.form.requestSubmit(submitter);
  }
}

/** The cookie first: signing in again in another tab changes it, and the page's own field is stale then. */
function csrfToken(form) {
  const cookie = document.cookie.split("; ").find((each) => each.startsWith("csrftoken="));
  return cookie?.slice("csrftoken=".length) ?? form.elements.csrfmiddlewaretoken?.value ?? "";
}
