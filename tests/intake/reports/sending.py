"""A clerk who fills the blank of a report with another program and sends it back."""

import io
from collections.abc import Mapping

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from openpyxl import load_workbook

from documents.matching import ReadReport
from intake.keeping import keep
from intake.models import Upload
from intake.reports.stored_reading import as_stored
from tests.documents.blanks.made import places
from units.models import Person
from validation.report import Report
from workflow.blank import blank_file, blank_of
from workflow.drafting import part_versions
from workflow.models import Submission


def client_of(person: Person) -> Client:
    client = Client()
    client.force_login(person)
    return client


def blank(submission: Submission, typed: Report | None = None, kind: str = "xlsx") -> bytes:
    return blank_file(blank_of(submission, typed), kind, submission.campaign.cut_off)


def filled(raw: bytes, form: str, cells: Mapping[tuple[str, str], object]) -> bytes:
    """The workbook with these cells typed over, by (row id, column id)."""
    book = load_workbook(io.BytesIO(raw))
    where = places(book[form])
    for place, value in cells.items():
        book[form][where[place]].value = value
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def send(client: Client, submission: Submission, raw: bytes, name: str = "báo cáo.xlsx", **fields: str) -> HttpResponse:
    """The answer to the POST of the upload page."""
    file = SimpleUploadedFile(name, raw)
    return client.post(f"/submissions/{submission.pk}/upload/", {"file": file, **fields})


def uploaded(submission: Submission, person: Person, read: ReadReport) -> Upload:
    """An upload that was read already: no file, no child."""
    kept = keep(b"PK\x03\x04 as sent", "bao-cao.xlsx", "xlsx", actor=person)
    return Upload.objects.create(submission=submission, file=kept, reading=as_stored(read), sent_by=person)


def page_of(upload: Upload) -> str:
    return f"/submissions/{upload.submission_id}/uploads/{upload.pk}/"


def choosing(submission: Submission, **chosen: str) -> dict[str, str]:
    """Fields of the comparison page as it is drawn now, with what was chosen."""
    seen = {f"seen:{part}": str(version) for part, version in part_versions(submission).items()}
    return seen | {f"choose:{key}": choice for key, choice in chosen.items()} | {"version": str(submission.version)}
