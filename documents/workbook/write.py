"""A blank as an Excel workbook: a cover, the outline, its figures, and a sheet a table."""

import datetime as dt
import io
import re
import zipfile

from openpyxl import Workbook
from openpyxl.packaging.custom import StringProperty

from documents.blanks.blank import Blank
from documents.word.package import EPOCH
from documents.workbook.cover import fill_cover
from documents.workbook.form_sheet import add_form_sheet
from documents.workbook.list_sheet import add_figures_sheet, add_sections_sheet

_STAMP = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


def blank_xlsx(blank: Blank, day: dt.date) -> bytes:
    """The file; the same blank and day always give the same bytes."""
    workbook = Workbook()
    add_sections_sheet(workbook, blank)
    add_figures_sheet(workbook, blank)
    for form in blank.forms:
        add_form_sheet(workbook, form, blank.unit_name)
    fill_cover(workbook, workbook.worksheets[0], blank)
    for name, value in blank.marks.as_properties().items():
        workbook.custom_doc_props.append(StringProperty(name=name, value=value))
    properties, noon = workbook.properties, dt.datetime.combine(day, dt.time(12))
    properties.creator, properties.title, properties.created = blank.unit_name, blank.plan.title, noon
    # No computed cell has been worked out yet: every program must do it on opening.
    workbook.calculation.fullCalcOnLoad = True
    packed = io.BytesIO()
    workbook.save(packed)
    return _stamped(packed.getvalue(), f"{noon.isoformat()}Z".encode())


def _stamped(packed: bytes, stamp: bytes) -> bytes:
    """The package with the clock taken out: openpyxl writes the time of saving into it and into every member."""
    stamped = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as made, zipfile.ZipFile(stamped, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in made.namelist():
            content = made.read(name)
            if name == "docProps/core.xml":
                content = _STAMP.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
            archive.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)
    return stamped.getvalue()
