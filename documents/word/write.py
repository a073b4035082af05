"""An official report as a .docx file."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from documents.blanks.instructions import instructions
from documents.profiles.profile import Profile
from documents.report.official_report import OfficialReport
from documents.word.appendices import appendices, numbered
from documents.word.foot import foot
from documents.word.head import head
from documents.word.markup import Look, paragraph
from documents.word.outline import text
from documents.word.package import WORD, package
from documents.word.pages import (
    NAMESPACES,
    end_of_section,
    page_header,
    section_properties,
    small_print,
)


def write_report(report: OfficialReport, profile: Profile) -> bytes:
    """The whole document; the same report and profile always give the same bytes."""
    headers = {"numbered": page_header(profile, numbered=True), "blank": page_header(profile, numbered=False)}
    return package(
        document=f"<w:document {NAMESPACES}><w:body>{_body(report, profile)}</w:body></w:document>",
        headers=headers,
        styles=_styles(profile),
        title=f"{report.kind} {report.subject}",
        author=report.issuer,
        day=report.day or profile.first_day,
        properties=report.properties,
    )


class Pages(NamedTuple):
    """Pages that lie the same way and are counted on; `counts_anew`: the first of them is page 1."""

    content: str
    landscape: bool
    counts_anew: bool


def _body(report: OfficialReport, profile: Profile) -> str:
    """The text, then the tables, one section for each run of pages."""
    *earlier, last = _runs_of_pages(report, profile)
    body = "".join(
        pages.content + end_of_section(_properties(pages, profile, is_first=at == 0))
        for at, pages in enumerate(earlier)
    )
    ending = small_print(report.small_print, profile, landscape=last.landscape) + paragraph(look=Look(line_pt=1))
    return body + last.content + ending + _properties(last, profile, is_first=not earlier)


def _properties(pages: Pages, profile: Profile, *, is_first: bool) -> str:
    return section_properties(profile, landscape=pages.landscape, counts_anew=pages.counts_anew, is_first=is_first)


def _runs_of_pages(report: OfficialReport, profile: Profile) -> Iterator[Pages]:
    letter = head(report, profile) + instructions(report, profile) + text(report, profile) + foot(report, profile)
    yield Pages(letter, landscape=False, counts_anew=True)
    apart, tables = profile.page.number_per_appendix, numbered(report.tables)
    lying = [(at if apart else 0, printed.form.is_wide) for at, printed in enumerate(tables)]
    for (_, landscape), run_of in groupby(zip(lying, tables, strict=True), key=itemgetter(0)):
        content = appendices([printed for _, printed in run_of], report, profile, landscape=landscape)
        yield Pages(content, landscape, counts_anew=apart)


def _styles(profile: Profile) -> str:
    """No styles but the defaults: one font for every script, the size of the body."""
    size = round(profile.elements.body.pt * 2)
    fonts = "".join(f' w:{script}="{profile.font}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f'<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
    )
