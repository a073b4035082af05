/* Vietnamese figures: thousands “.”, decimals “,”. Only what can be read with certainty is read; the server judges the rest. */

const NOT_APPLICABLE = /^[-–—xX]$/;
const NONE = /^không( có)?$/i;
const GROUPED = /^\d{1,3}(\.\d{3})+$/;

const squeezed = (text) => text.normalize("NFC").replace(/[\s\u00a0\u202f]+/g, " ").trim();

/** Blank and “-” say nothing that could be added. */
export function saysNothing(text) {
  const word = squeezed(text);
  return word === "" || NOT_APPLICABLE.test(word);
}

/** A whole number as BigInt (`1.234`, `06`, `Không`), or null. */
export function readInteger(text) {
  const word = squeezed(text);
  if (NONE.test(word)) return 0n;
  const digits = word.replace(/ /g, "");
  if (GROUPED.test(digits)) return BigInt(digits.replaceAll(".", ""));
  return /^\d+$/.test(digits) ? BigInt(digits) : null;
}

/** `a/b` as two BigInts, or null. */
export function readFraction(text) {
  const halves = text.split("/").map(readInteger);
  return halves.length === 2 && !halves.includes(null) ? halves : null;
}

const DECIMAL = /^(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$|^\d+\.\d{1,2}$/;
const DAY = /^(ngày )?\d{1,2}( ?[/.-] ?\d{1,2} ?[/.-] ?| tháng \d{1,2} năm )\d{4}$/i;

const READERS = {
  count: (text) => readInteger(text) !== null,
  fraction: (text) => readFraction(text) !== null,
  percent: (text) => DECIMAL.test(squeezed(text).replace(/ ?%$/, "")),
  date: (text) => DAY.test(squeezed(text)),
};

/** Is this written as a cell of this type asks? Whether it is right, the server says. */
export function isReadable(type, text) {
  return saysNothing(text) || NONE.test(squeezed(text)) || (READERS[type]?.(text) ?? true);
}

export function formatInteger(number) {
  return number.toString().replace(/\B(?=(\d{3})+$)/g, ".");
}

/** part / whole in percent, two decimals half up, trailing zeros dropped; blank when there is no whole. */
export function formatPercent(part, whole) {
  if (whole === 0n) return "";
  const hundredths = (part * 20000n + whole) / (whole * 2n);
  const decimals = (hundredths % 100n).toString().padStart(2, "0").replace(/0+$/, "");
  return formatInteger(hundredths / 100n) + (decimals && `,${decimals}`);
}

/** The same figure written another way (`1234` and `1.234`, `97,50` and `97,5`)? */
export function sameFigure(one, other) {
  const canonical = (text) =>
    squeezed(text).replace(/[ .%]/g, "").replace(/\b0+(?=\d)/g, "").replace(/(,\d*?)0+$/, "$1").replace(/,$/, "");
  return canonical(one) === canonical(other);
}
