/* The line that says whether what was typed is saved, and the banner that asks or warns. */

export class StateLine {
  constructor(element) {
    this.element = element;
    this.state = "";
  }

  /** `action` {label, run} adds a button. */
  show(state, sentence, action = null) {
    // Said once, not at every key: a screen reader repeats what is written here.
    const isRepeated = state === this.state && state === "unsaved";
    this.state = state;
    if (!this.element || isRepeated) return;
    this.element.dataset.state = state;
    this.element.replaceChildren(sentence);
    if (action) this.element.append(" ", button(action));
  }
}

export class Banner {
  constructor(element) {
    this.element = element;
  }

  /** `choices`: links ({label, href}) and buttons ({label, run}); a button pressed puts the banner away. */
  say(sentence, choices) {
    if (!this.element) return;
    const text = document.createElement("p");
    text.textContent = sentence;
    const row = document.createElement("div");
    row.className = "row";
    row.append(...choices.map((choice) => (choice.href ? link(choice) : button(this.closing(choice)))));
    const message = document.createElement("div");
    message.className = "message is-warning";
    message.setAttribute("role", "alert");
    message.append(wrap(text, row));
    this.element.replaceChildren(message);
  }

  closing({ label, run }) {
    return {
      label,
      run: () => {
        this.element.replaceChildren();
        run();
      },
    };
  }
}

function wrap(...children) {
  const div = document.createElement("div");
  div.append(...children);
  return div;
}

function button({ label, run }) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button is-secondary is-small";
  made.textContent = label;
  made.addEventListener("click", run);
  return made;
}

function link({ label, href }) {
  const made = document.createElement("a");
  made.className = "button is-secondary is-small";
  made.textContent = label;
  made.href = href;
  return made;
}
