"""Names of elements and attributes in the namespaces of Word and Excel."""

from lxml import etree

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
OFF = {"0", "false", "off", "none"}


def w(name: str) -> str:
    return WORD + name


def s(name: str) -> str:
    return SHEET + name


def first(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first child of the name, and of it the first child of the next; several times faster than `find`."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren(name), None)
    return element


def properties_of(element: etree._Element, name: str) -> dict[str, etree._Element]:
    """What a paragraph or a cell says of itself, by name: it stands first or nowhere."""
    for child in element:
        return {one.tag: one for one in child} if child.tag == name else {}
    return {}
