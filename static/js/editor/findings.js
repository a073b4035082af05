/* What the server found: marks at the cells, sentences below the table, and the line of the cell in hand. */

import { words } from "../words.js";

const MARKS = new URL("../../img/marks.svg", import.meta.url);
const SEVERITIES = ["error", "warning", "note"];
const SVG = "http://www.w3.org/2000/svg";

export class Findings {
  /** `list` is the <ul> below the table, `line` the sentence above it; either may be missing. */
  constructor(grid, list, line) {
    Object.assign(this, { grid, list, line });
  }

  /** Replaces every mark by those of `findings` ([{row, column, severity, message, place, url}]). */
  show(findings) {
    this.grid.cells.forEach(clear);
    const items = findings.map((finding, i) => this.item(finding, `${this.grid.table.id}-finding-${i}`));
    this.list?.replaceChildren(...items);
    this.speakOf(document.activeElement);
  }

  item(finding, id) {
    const cell = this.grid.named(finding.row, finding.column);
    if (cell) mark(cell, finding.severity, id);
    const head = element("p", "finding-head", element("span", "finding-kind", words[finding.severity]), " ");
    head.append(cell ? link(`#${cell.id}`, cell.getAttribute("aria-label")) : finding.place ?? "");
    const body = element("div", "", head, element("p", "", finding.message));
    body.lastChild.dataset.message = "";
    if (finding.url) body.append(link(finding.url, words.explain));
    const item = element("li", `finding is-${finding.severity}`, sign(finding.severity), body);
    item.id = id;
    return item;
  }

  /** The line above the table: which cell this is, what was found in it, or what `otherwise` has to say. */
  speakOf(cell, otherwise = "") {
    if (!this.line) return;
    if (!this.grid.has(cell)) {
      this.line.replaceChildren();
      return;
    }
    this.line.replaceChildren(element("strong", "", cell.getAttribute("aria-label") ?? ""));
    const described = (cell.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
    const sentences = described.map((id) => document.getElementById(id)).filter(Boolean).map(sentence);
    this.line.append(...(sentences.length ? sentences : [cell.readOnly ? cell.title : otherwise]));
  }
}

function sentence(item) {
  const severity = SEVERITIES.find((each) => item.classList.contains(`is-${each}`)) ?? "note";
  const message = item.querySelector("[data-message]")?.textContent ?? item.textContent;
  return element("span", `is-${severity}`, `${words[severity]}: ${message} `);
}

function clear(cell) {
  cell.removeAttribute("aria-invalid");
  cell.removeAttribute("aria-describedby");
  cell.closest("td").classList.remove(...SEVERITIES.map((severity) => `has-${severity}`));
}

function mark(cell, severity, id) {
  const td = cell.closest("td");
  const shown = SEVERITIES.find((each) => td.classList.contains(`has-${each}`));
  const gravest = SEVERITIES.find((each) => each === shown || each === severity);
  td.classList.remove(`has-${shown}`);
  td.classList.add(`has-${gravest}`);
  if (severity === "error") cell.setAttribute("aria-invalid", "true");
  cell.setAttribute("aria-describedby", [cell.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
}

function link(address, label) {
  const anchor = element("a", "", label);
  anchor.href = address;
  return anchor;
}

function sign(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "mark");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${MARKS.pathname}#${name}`);
  svg.append(use);
  return svg;
}

function element(name, classes, ...children) {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  made.append(...children);
  return made;
}
