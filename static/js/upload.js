/* <form data-upload data-most-bytes>: says before sending that a file is too large or of another kind, and that it is
 * being sent and read. The server says the same to a page without script.
 */

import { words } from "./words.js";

const READABLE = /\.(docx|xlsx)$/i;

function fault(file, mostBytes) {
  if (!file) return "";
  if (!READABLE.test(file.name)) return words.unreadableKind;
  return file.size > mostBytes ? words.tooLarge(Math.floor(mostBytes / 1024 / 1024)) : "";
}

function start(form) {
  const input = form.querySelector("input[type=file]");
  const error = form.querySelector("[data-upload-error]");
  const state = form.querySelector("[data-save-state]");
  const mostBytes = Number(form.dataset.mostBytes);

  const check = () => {
    error.textContent = fault(input.files[0], mostBytes);
    error.hidden = !error.textContent;
    return error.hidden;
  };
  input.addEventListener("change", check);
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
