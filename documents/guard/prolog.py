"""The beginning of an XML part: its encoding, and no document type.

A document type can stand only before the first element, so nothing further has to be searched, and the text of a
report may say `<!DOCTYPE` as often as it likes.
"""

import codecs
import re

from lxml import etree

from documents.guard import refusals

LOOKED_AT = 65_536
_DECLARED = re.compile(r"""^<\?xml\b[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._\-]+)["']""")
_SKIPPED = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
UTF_8 = {"utf-8", "utf8", "us-ascii", "ascii"}
UTF_16 = {"utf-16", "utf16", "utf-16le", "utf-16be"}


def parsed(part: bytes) -> etree._Element:
    """The part as a tree. Raises a Refusal for a document type, an unusual encoding, or what is not well formed."""
    refuse_prolog(part)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as fault:
        is_too_much = getattr(fault, "code", 0) == etree.ErrorTypes.ERR_NO_MEMORY
        raise (refusals.TooMuchWork if is_too_much else refusals.Damaged) from None


def refuse_prolog(part: bytes) -> None:
    """Encodings are taken from a short list, so that no parser reads a part as something else than is read here."""
    text = _beginning(part)
    at = 0
    while skipped := _SKIPPED.match(text, at):
        at = skipped.end()
    if text.startswith("<!", at):
        raise refusals.DeclaredEntities
    if not text.startswith("<", at):
        raise refusals.Damaged


def _beginning(part: bytes) -> str:
    is_wide = part.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not part.startswith(codecs.BOM_UTF32_LE)
    start = part[:LOOKED_AT]
    if not is_wide and b"\0" in start:
        raise refusals.UnknownEncoding
    text = start.decode("utf-16" if is_wide else "utf-8-sig", errors="replace")
    declared = _DECLARED.match(text)
    if declared and declared[1].lower() not in (UTF_16 if is_wide else UTF_8):
        raise refusals.UnknownEncoding
    if not text.lstrip().startswith("<"):
        raise refusals.UnknownEncoding
    return text
