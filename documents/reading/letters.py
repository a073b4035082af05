"""The letters of a run of Word, and the elements that stand for one."""

from lxml import etree

from documents.reading.names import MATH, w

WORDS, FORMULA_WORDS = w("t"), f"{MATH}t"
STANDS_FOR = {
    w("tab"): "\t",
    w("ptab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "-",
}
SYMBOL, CHARACTER = w("sym"), w("char")
TAB_STOPS = w("tabs")
PRIVATE_USE = 0xF000


def letter(element: etree._Element) -> str:
    """The letter that an element stands for; a tab stop, named like a tab, stands for none."""
    if element.tag == SYMBOL:
        return _symbol(element)
    parent = element.getparent()
    return "" if parent is not None and parent.tag == TAB_STOPS else STANDS_FOR[element.tag]


def _symbol(element: etree._Element) -> str:
    """A character of a picture font; its number without the private area Word adds."""
    try:
        number = int(element.get(CHARACTER, ""), 16)
    except ValueError:
        return ""
    return (
        chr(number - PRIVATE_USE if PRIVATE_USE <= number <= 0xF0FF else number)
        if 0x20 < number < 0xD800 or (PRIVATE_USE <= number <= 0xFFFD)
        else ""
    )
