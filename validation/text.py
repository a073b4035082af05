"""One door for text that people typed, and one folding of it for search and comparison."""

import re
import unicodedata

REPLACEMENT = "\ufffd"

_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n?|[\u0085\u2028\u2029]")
# C0 without tab and newline, DEL, C1, and the marks that reorder or hide text.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SPACES = re.compile(r"\s+")

# Old and new placement of the tone mark: hòa and hoà, khỏe and khoẻ, ủy and uỷ.
_TONES = {
    old + last: first + new
    for first, last, olds, news in (
        ("o", "a", "òóỏõọ", "àáảãạ"),
        ("o", "e", "òóỏõọ", "èéẻẽẹ"),
        ("u", "y", "ùúủũụ", "ỳýỷỹỵ"),
    )
    for old, new in zip(olds, news, strict=True)
}
_OLD_PLACEMENT = re.compile("|".join(_TONES))


def clean_text(text: str) -> str:
    """The text as it may be stored: one kind of line end, no control characters, no half of a surrogate pair.

    What a person can see is never dropped: half a pair becomes the replacement character.
    """
    text = _LINE_END.sub("\n", text)
    return _CONTROL.sub("", _SURROGATE.sub(REPLACEMENT, text))


def hidden_faults(text: str) -> tuple[str, ...]:
    """Why `clean_text` would change the text: `surrogate`, `control`; line ends are no fault."""
    found = {"surrogate": _SURROGATE, "control": _CONTROL}
    ended = _LINE_END.sub("\n", text)
    return tuple(name for name, pattern in found.items() if pattern.search(ended))


def fold(text: str) -> str:
    """For search and comparison only, never for storing: one case, one spacing, one placement of the tone mark."""
    text = unicodedata.normalize("NFC", text).casefold()
    text = unicodedata.normalize("NFC", text)
    text = _OLD_PLACEMENT.sub(lambda match: _TONES[match[0]], text)
    return _SPACES.sub(" ", text).strip()
