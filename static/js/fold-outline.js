/* On a narrow screen the outline starts folded: the text comes first. Without script it stays open. */

const narrow = window.matchMedia("(max-width: 60rem)");
const fold = () => document.querySelectorAll(".report-outline").forEach((outline) => (outline.open = !narrow.matches));

narrow.addEventListener("change", fold);
fold();
