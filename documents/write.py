"""An official report as a .docx file."""

from itertools import groupby

from documents.foot import foot
from documents.head import head
from documents.instructions import instructions
from documents.markup import Font, Look, paragraph, run
from documents.official_report import FormTable, OfficialReport
from documents.outline import text
from documents.package import WORD, package
from documents.pages import (
    NAMESPACES,
    end_of_section,
    page_header,
    section_properties,
    small_print,
    text_width,
)
from documents.profile import Profile
from documents.tables import form_table
from documents.wording import appendix_line


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


def _body(report: OfficialReport, profile: Profile) -> str:
    """The text, then the tables, one section for each run of pages that lie the same way."""
    letter = head(report, profile) + instructions(report, profile) + text(report, profile) + foot(report, profile)
    runs = [(False, letter)]
    for landscape, tables in groupby(report.tables, key=lambda printed: printed.form.is_wide):
        width = text_width(profile.page, landscape=landscape)
        runs.append((landscape, "".join(_appendices(list(tables), report, profile, width))))
    *earlier, (landscape, last) = runs
    body = "".join(
        content + end_of_section(section_properties(profile, landscape=turned, is_first=at == 0))
        for at, (turned, content) in enumerate(earlier)
    )
    ending = small_print(report.small_print, profile, landscape=landscape) + paragraph(look=Look(line_pt=1))
    return body + last + ending + section_properties(profile, landscape=landscape, is_first=not earlier)


def _appendices(tables: list[FormTable], report: OfficialReport, profile: Profile, width_mm: float) -> list[str]:
    """Every table on a page of its own; the section's first page is new by itself."""
    return [
        _appendix_title(printed, report, profile, new_page=at > 0)
        + form_table(printed, profile, width_mm)
        + _note(printed, profile)
        for at, printed in enumerate(tables)
    ]


def _appendix_title(printed: FormTable, report: OfficialReport, profile: Profile, *, new_page: bool) -> str:
    pt = profile.sizes.appendix
    number, title = printed.form.number, printed.form.title
    lines = [(number.upper(), Font(pt, bold=True))] if number else []
    lines += [(title, Font(pt, bold=True)), (appendix_line(report, profile), Font(pt, italic=True))]
    looks = [Look(align="center", keep_next=True, new_page=new_page and at == 0) for at in range(len(lines))]
    looks[-1] = Look(align="center", keep_next=True, after_pt=8)
    return "".join(paragraph(run(words, font), look=look) for (words, font), look in zip(lines, looks, strict=True))


def _note(printed: FormTable, profile: Profile) -> str:
    """The form's own note; a paragraph must follow a table in any case."""
    font = Font(profile.sizes.recipients, italic=True)
    return paragraph(run(printed.form.note, font), look=Look(before_pt=4)) if printed.form.note else ""


def _styles(profile: Profile) -> str:
    """No styles but the defaults: one font for every script, the size of the body."""
    size = round(profile.sizes.body * 2)
    fonts = "".join(f' w:{script}="{profile.font}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f'<w:styles xmlns:w="{WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
    )
