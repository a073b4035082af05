"""Sections of pages: portrait for the text, landscape for wide tables, the page number from the second page on."""

from itertools import accumulate

from documents.profiles.parts import Element, Margins, Page
from documents.profiles.profile import Profile
from documents.word.element_line import element_line, font_of
from documents.word.letter_widths import LEADING, MM_PER_POINT
from documents.word.line_breaks import measured
from documents.word.markup import Frame, Look, field, paragraph, twips

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
OVER_SMALL_PRINT_MM, UNPRINTED_MM = 2, 4
NUMBERED_HEADER = "rIdNumbered"
BLANK_HEADER = "rIdBlank"


def margins_of(page: Page, *, landscape: bool) -> Margins:
    return page.landscape if landscape else page.portrait


def text_width(page: Page, *, landscape: bool) -> float:
    """Millimetres between the side margins."""
    margins = margins_of(page, landscape=landscape)
    return (page.height_mm if landscape else page.width_mm) - margins.left.mm - margins.right.mm


def text_height(page: Page, *, landscape: bool) -> float:
    """Millimetres between the upper and the lower margin."""
    margins = margins_of(page, landscape=landscape)
    return (page.width_mm if landscape else page.height_mm) - margins.top.mm - margins.bottom.mm


def section_properties(profile: Profile, *, landscape: bool, counts_anew: bool, is_first: bool) -> str:
    """The sectPr of one section; where the pages are counted from 1, the first one shows no number."""
    page = profile.page
    margins = margins_of(page, landscape=landscape)
    width, height = (page.height_mm, page.width_mm) if landscape else (page.width_mm, page.height_mm)
    turned = ' w:orient="landscape"' if landscape else ""
    start = '<w:pgNumType w:start="1"/>' if counts_anew and not is_first else ""
    hidden = "<w:titlePg/>" if counts_anew and not page.number_on_first_page else ""
    references = (
        f'<w:headerReference w:type="default" r:id="{NUMBERED_HEADER}"/>'
        f'<w:headerReference w:type="first" r:id="{BLANK_HEADER}"/>'
    )
    return (
        f'<w:sectPr>{references}<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"{turned}/>'
        f'<w:pgMar w:top="{twips(margins.top.mm)}" w:right="{twips(margins.right.mm)}"'
        f' w:bottom="{twips(margins.bottom.mm)}" w:left="{twips(margins.left.mm)}"'
        f' w:header="{twips(page.number_from_edge_mm)}" w:footer="{twips(8)}" w:gutter="0"/>'
        f"{start}{hidden}</w:sectPr>"
    )


def end_of_section(properties: str) -> str:
    """A paragraph of no height that carries the properties of the section it ends."""
    return paragraph(look=Look(line_pt=1), section=properties)


def page_header(profile: Profile, *, numbered: bool) -> str:
    element = profile.elements.page_number
    number = field("PAGE", font_of(element)) if numbered else ""
    return f"<w:hdr {NAMESPACES}>{paragraph(number, look=Look(align=element.align))}</w:hdr>"


def small_print(lines: tuple[str, ...], profile: Profile, *, landscape: bool) -> str:
    """Lines laid into the bottom margin of the page on which the document ends, and of no other.

    Where the margin is too low for all of them, the first ones stand above it, behind the text.
    """
    page, element = profile.page, profile.elements.small_print
    margins, width = margins_of(page, landscape=landscape), text_width(page, landscape=landscape)
    top = text_height(page, landscape=landscape) + margins.top.mm + OVER_SMALL_PRINT_MM
    frame = Frame(margins.left.mm, top, width)
    low = _in_margin(lines, element, margins.bottom.mm, width)
    above = [element_line(line, element, before_pt=2) for line in lines[: len(lines) - low]]
    return "".join([*above, *(element_line(line, element, frame=frame) for line in lines[len(lines) - low :])])


def _in_margin(lines: tuple[str, ...], element: Element, margin_mm: float, width_mm: float) -> int:
    """How many of the last lines have room; a printer reaches the edge of the paper nowhere."""
    room = (margin_mm - OVER_SMALL_PRINT_MM - UNPRINTED_MM) / (element.pt * LEADING * MM_PER_POINT)
    heights = accumulate(measured(line, element.pt, bold=element.bold).lines(width_mm) for line in reversed(lines))
    return sum(height <= room for height in heights)
