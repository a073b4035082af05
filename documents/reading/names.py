"""Names of elements and attributes in the namespaces of Word and Excel."""

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
