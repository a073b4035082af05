"""The one strict reader and writer of Vietnamese numbers: `1.234` is 1234, `97,5` a decimal, `a/b` two numbers.

`Decimal(text)` accepts nonsense (`1e999`, `NaN`, `1_000`, other scripts' digits): it never sees what people typed.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

MOST_DIGITS = 12
MOST_DECIMALS = 6

_COUNT = re.compile(r"[0-9]+|[0-9]{1,3}(?:[. ][0-9]{3})+")
_DECIMAL = re.compile(r"([0-9]+|[0-9]{1,3}(?:[. ][0-9]{3})+)(?:,([0-9]+))?")
_DOT_DECIMAL = re.compile(r"([0-9]+)\.([0-9]{1,2})")
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u3000]+")
# A program puts them where a long word may break; nobody sees or types them.
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")

# Tried in this order: the first that fits says why a number could not be read.
_REASONS = (
    ("negative", re.compile(r"[-−–—]\s*[0-9].*|\([0-9.,]+\)")),
    ("approximate", re.compile(r"(?:trên|hơn|gần|khoảng|dưới|độ|chừng|[~≈<>≤≥±])\s*[0-9].*", re.IGNORECASE)),
    ("percent", re.compile(r"[0-9.,\s]+%")),
    ("fraction", re.compile(r"[0-9.,\s]+/[0-9.,\s]*")),
    ("comma-thousands", re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")),
    ("decimals", re.compile(r"[0-9.]+,[0-9]+|[0-9]+\.[0-9]{1,2}|0+\.[0-9]+")),
    ("grouping", re.compile(r"[0-9][0-9.,\s]*")),
    ("digits", re.compile(r"(?=.*[^\W_a-zA-Z])[\d.,\s]+")),
)


class Unreadable(ValueError):  # noqa: N818
    """What was typed is not what is asked; `reason` is a code that the finding turns into a sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Number:
    """An exact number with the decimals as typed; `dotted`: a dot was typed where the decimal comma belongs."""

    value: Decimal
    decimals: int = 0
    dotted: bool = False

    @property
    def scaled(self) -> int:
        """The number counted in units of its last typed digit."""
        return int(self.value.scaleb(self.decimals))


def bare(text: str) -> str:
    """Without spaces at the ends, and every run of spaces (the unbreakable ones too) as one.

    Figures on two lines stay on two: `5` over `120` is not 5120.
    """
    return _SPACES.sub(_one_space, _INVISIBLE.sub("", text)).strip()


def _one_space(found: re.Match[str]) -> str:
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return "\n" if "\n" in found[0] and before.isdecimal() and after.isdecimal() else " "


def read_count(text: str) -> int:
    """A whole number of things, 0 or more. Raises Unreadable."""
    text = bare(text)
    if not _COUNT.fullmatch(text) or re.match(r"0+[. ]", text):
        raise Unreadable(_reason(text))
    digits = re.sub("[. ]", "", text).lstrip("0")
    if len(digits) > MOST_DIGITS:
        raise Unreadable("too-large")
    return int(digits or "0")


def read_fraction(text: str) -> tuple[int, int]:
    """Two whole numbers `a/b`. Raises Unreadable."""
    halves = bare(text).split("/")
    if len(halves) == 1:
        read_count(text)
        raise Unreadable("one-number")
    if len(halves) > 2 or not all(half.strip() for half in halves):
        raise Unreadable("halves")
    return read_count(halves[0]), read_count(halves[1])


def read_decimal(text: str) -> Number:
    """A number with a decimal comma. Raises Unreadable."""
    text = bare(text)
    match = _DECIMAL.fullmatch(text)
    if match is None or (match[2] is None and re.match(r"0+[. ]", text)):
        reason = _reason(text)
        raise Unreadable("grouping" if reason == "decimals" else reason)
    return _number(re.sub("[. ]", "", match[1]), match[2] or "")


def read_percent(text: str) -> Number:
    """`97,5` or `97,5%`; `9.6%` is understood and marked as dotted. Raises Unreadable."""
    text = bare(text).removesuffix("%").rstrip()
    if dotted := _DOT_DECIMAL.fullmatch(text):
        return _number(dotted[1], dotted[2], dotted=True)
    if re.fullmatch(r"[0-9]{1,3}\.[0-9]{3,}", text):
        raise Unreadable("dot-in-percent")
    return read_decimal(text)


def _number(digits: str, decimals: str, *, dotted: bool = False) -> Number:
    if len(digits.lstrip("0")) > MOST_DIGITS or len(decimals) > MOST_DECIMALS:
        raise Unreadable("too-large")
    return Number(Decimal(f"{digits}.{decimals or 0}"), len(decimals), dotted)


def _reason(text: str) -> str:
    return next((name for name, pattern in _REASONS if pattern.fullmatch(text)), "letters")


def percentage(part: int, whole: int, decimals: int) -> Decimal:
    """`part` of `whole` in percent, rounded half up (never half even) from the exact ratio."""
    scale = 10**decimals
    return Decimal((2 * part * 100 * scale + whole) // (2 * whole)).scaleb(-decimals)


def truncated_percentage(part: int, whole: int, decimals: int) -> Decimal:
    return Decimal(part * 100 * 10**decimals // whole).scaleb(-decimals)


def write_number(value: int | float | Decimal | Fraction, most_decimals: int = 2) -> str:
    """`1234.5` as `1.234,5`: grouped by dots, a decimal comma, half up, no trailing zeros."""
    exact = Fraction(str(value)) if isinstance(value, float) else Fraction(value)
    decimal = Decimal(exact.numerator) / Decimal(exact.denominator)
    shown = decimal.quantize(Decimal(1).scaleb(-most_decimals), ROUND_HALF_UP)
    whole, _, decimals = f"{shown:,f}".partition(".")
    decimals = decimals.rstrip("0")
    return whole.replace(",", ".") + (f",{decimals}" if decimals else "")


def plain(value: float) -> int | float:
    """A number as JSON keeps it: whole ones without a point."""
    return int(value) if value == int(value) else float(value)
