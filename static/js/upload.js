/* <form data-upload data-most-bytes>: says before sending that a file is too large or of another kind than the field
 * takes, and that it is being sent and read. The server says the same to a page without script.
 */

import { words } from "./words.js";

function fault(file, kinds, mostBytes) {
  if (!file) return "";
  if (!kinds.some((kind) => file.name.toLowerCase().endsWith(kind))) return words.otherKind(kinds);
  return file.size > mostBytes ? words.tooLarge(Math.floor(mostBytes / 1024 / 1024)) : "";
}

function start(form) {
  const input = form.querySelector("input[type=file]");
  const error = form.querySelector("[data-upload-error]");
  const state = form.querySelector("[data-save-state]");
  const kinds = input.accept.split(",");
  input.before(error);

  const check = () => {
    const said = fault(input.files[0], kinds, Number(form.dataset.mostBytes));
    error.lastElementChild.textContent = said;
    error.hidden = !said;
    return !said;
  };
  input.addEventListener("change", () => {
    document.getElementById(`${input.id}_error`)?.remove();
    const isFine = check();
    input.closest(".field").classList.toggle("has-error", !isFine);
    input.toggleAttribute("aria-invalid", !isFine);
  });
  form.addEventListener("submit", (event) => {
    if (!check() || state.dataset.state === "saving") {
      event.preventDefault();
    } else {
      state.dataset.state = "saving";
      state.textContent = words.reading;
    }
  });
  // Back from the next page: the file may be sent again.
  window.addEventListener("pageshow", () => {
    delete state.dataset.state;
    state.textContent = "";
  });
}

document.querySelectorAll("form[data-upload]").forEach(start);
