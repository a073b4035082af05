/* Autosaves every <form data-autosave data-save-url data-version>: the text of a section and the figures beside it.
 *
 * All fields of the form but the token and the version are sent, as the plain form would send them.
 * Place a [data-save-state] line and a [data-save-banner] inside (components/save_banner.html).
 */

import { Autosave } from "./autosave.js";

const OWN = new Set(["csrfmiddlewaretoken", "version"]);

function start(form) {
  const saver = new Autosave({
    form,
    url: form.dataset.saveUrl,
    version: form.dataset.version,
    body: () => new URLSearchParams([...new FormData(form)].filter(([name]) => !OWN.has(name))),
    restore: (params) => {
      for (const [name, value] of params) if (form.elements[name]) form.elements[name].value = value;
    },
  });
  form.addEventListener("input", () => saver.changed());
}

document.querySelectorAll("form[data-autosave]").forEach(start);
