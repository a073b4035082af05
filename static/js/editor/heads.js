/* The words over each column of a table, from the widest group down to the column itself. */

/** Of the rows of a <thead>: one list of plain words a column. */
export function headsOf(tHead) {
  const heads = [];
  const taken = [...tHead.rows].map(() => []);
  [...tHead.rows].forEach((tr, r) => {
    let at = 0;
    for (const th of tr.querySelectorAll("th")) {
      while (taken[r][at]) at += 1;
      for (let c = at; c < at + th.colSpan; c += 1) {
        taken.slice(r, r + th.rowSpan).forEach((row) => (row[c] = true));
        (heads[c] ??= []).push(plain(th.textContent));
      }
    }
  });
  return heads;
}

/** Every word of a <thead>, as words are compared. */
export function wordsIn(tHead) {
  return new Set([...tHead.querySelectorAll("th")].map((th) => plain(th.textContent)));
}

/** Of pasted lines, where a blank goes on with the group at its left. */
export function headsPasted(lines) {
  const width = Math.max(...lines.map((line) => line.length));
  const heads = Array.from({ length: width }, () => []);
  let above = Array(width).fill(0);
  for (const line of lines) {
    const here = [];
    heads.forEach((head, c) => {
      const text = plain(line[c] ?? "");
      const left = here[c - 1];
      here[c] = !text && left?.text && above[c] === above[c - 1] ? left : { text };
      if (here[c].text) head.push(here[c].text);
    });
    above = here;
  }
  return heads;
}

/** For each pasted column the own one of the same words, else of the same last words; -1 for none. */
export function matchHeads(pasted, own) {
  const used = new Set();
  return pasted.map((head) => {
    const free = (isSame) => own.findIndex((each, at) => !used.has(at) && isSame(each, head));
    const exact = free((a, b) => a.join("\n") === b.join("\n"));
    const found = exact < 0 && head.length ? free(endAlike) : exact;
    used.add(found);
    return found;
  });
}

function endAlike(one, other) {
  const shared = Math.min(one.length, other.length);
  return one.slice(-shared).join("\n") === other.slice(-shared).join("\n");
}

/** Words as they are compared. */
export function plain(text) {
  const words = text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").replace(/ ?\/ ?/g, "/").trim();
  return words
    .replace(/^năm (?=\d)/, "")
    .replace(/^(\d[\d.]*?)[.)]$/, "$1")
    .replace(/^(tổng cộng|tổng số|cộng)$/, "tổng");
}
