"""Text as it comes out of Word files and scanned pages, brought to one spelling of blanks and dashes."""

import re
import unicodedata

from validation.text import clean_text, fold

_BLANKS = re.compile(r"[\u00a0\u2000-\u200b\u202f\u3000\t ]+")
_DASHES = str.maketrans({"–": "-", "—": "-", "−": "-", "‑": "-", "‐": "-"})
_STARS_AND_RULES = re.compile(r"[\s*_=.~…-]*")
_PAGE_NUMBER = re.compile(r"-?\s*\d{1,3}\s*-?")
_SPACED_LEAST = 4
_LETTERHEAD = re.compile(
    r"dang cong san viet nam|cong hoa xa hoi|doc lap\s*-\s*tu do|^so\s*[:.]*\s*[\d.…_]*\s*[-/]\s*\w|^v/v\b|"
    r",\s*ngay[\s.…_\d/]*thang[\s.…_\d]*nam|^(\w+ ){0,4}ngay \d+ thang \d+ nam \d{4}$"
)


def one_line(text: str) -> str:
    """NFC, one blank between words, no line ends; letters printed apart are put together."""
    text = unicodedata.normalize("NFC", clean_text(text)).replace("\n", " ")
    return _BLANKS.sub(" ", joined_letters(text)).strip()


def joined_letters(text: str) -> str:
    """`K Ế  H O Ạ C H` as a scan prints it: single letters in a row are one word, two blanks part the words."""
    tokens = text.split()
    single = [token for token in tokens if len(token) == 1 and token.isalpha()]
    if len(single) < _SPACED_LEAST or len(single) < 0.8 * len(tokens):
        return text
    words = re.split(r"[\u00a0 ]{2,}|\t+", text.strip())
    return " ".join("".join(word.split()) for word in words)


def plain_dashes(text: str) -> str:
    return text.translate(_DASHES)


def is_ornament(text: str) -> bool:
    """A star, three of them, a rule of dashes, a page number or nothing."""
    dashed = plain_dashes(text).strip()
    return bool(_STARS_AND_RULES.fullmatch(dashed) or _PAGE_NUMBER.fullmatch(dashed))


def squeezed(text: str) -> str:
    """For comparing titles whose letters stand apart: folded, without blanks."""
    return fold(text).replace(" ", "")


def bare(text: str) -> str:
    """Folded, without the marks over letters: what a scan leaves of `KẾ HOẠCH` is found as `ke hoach`."""
    apart = unicodedata.normalize("NFD", fold(text).replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def heads_a_paper(text: str) -> bool:
    """A line of the letterhead: the motto, number and symbol, place and day, or what a dispatch is about."""
    return bool(_LETTERHEAD.search(bare(plain_dashes(text))))


def is_capitals(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return bool(letters) and sum(letter.isupper() for letter in letters) >= 0.8 * len(letters)


def sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


def without_end(text: str) -> str:
    return re.sub(r"[\s.;,:]+$", "", text)
