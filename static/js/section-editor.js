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
    restore: (params) => restore(form, params),
  });
  form.addEventListener("input", () => saver.changed());
}

/** A name may stand on several boxes (meetings / people): values go back in the order of the boxes. */
function restore(form, params) {
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    [...form.elements].filter((box) => box.name === name).forEach((box, i) => {
      if (["radio", "checkbox"].includes(box.type)) box.checked = values.includes(box.value);
      else box.value = values[i] ?? "";
    });
  }
}

document.querySelectorAll("form[data-autosave]").forEach(start);
