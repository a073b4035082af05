"""The blank that a unit takes away: whose it is, what it carries, and who gets it empty."""

import html
import io
import zipfile

import pytest
from openpyxl import load_workbook

from audit.models import Viewing
from documents.blanks.marks import SECTIONS_SHEET
from tests.cast import Cast, sent
from tests.workflow.views.test_section import client_of
from units.models import Person
from workflow.drafting import save_section, save_table
from workflow.models import Submission


def taken(person: Person, submission: Submission, kind: str) -> bytes:
    answer = client_of(person).get(f"/submissions/{submission.pk}/blank.{kind}")
    assert answer.status_code == 200
    name = f"mau-bao-cao-{submission.campaign.code}-north".lower()
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}.{kind}"'
    return answer.content


def words_in(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return html.unescape("".join(packed.read(name).decode() for name in packed.namelist()))


@pytest.fixture
def begun(submission: Submission, cast: Cast) -> Submission:
    save_section(submission, "II", text="Còn chậm.", actor=cast.ana, seen=0)
    save_table(submission, "study", rows=[{"row": "2021", "meetings": "07"}], actor=cast.ana, seen=0)
    return submission


def test_the_workbook_carries_what_its_writers_typed(begun: Submission, cast: Cast) -> None:
    book = load_workbook(io.BytesIO(taken(cast.ana, begun, "xlsx")))
    sections = {row[0].value: row[-1].value for row in book[SECTIONS_SHEET].iter_rows()}
    assert sections["II"] == "Còn chậm."
    assert 7 in [cell.value for row in book["study"].iter_rows() for cell in row]
    said = {each.name: each.value for each in book.custom_doc_props.props}
    assert said == {
        "tongket-campaign": begun.campaign.code,
        "tongket-definition": begun.campaign.definition_hash,
        "tongket-unit": "north",
    }


def test_the_word_file_carries_what_its_writers_typed(begun: Submission, cast: Cast) -> None:
    words = words_in(taken(cast.ana, begun, "docx"))
    assert "Còn chậm." in words
    assert begun.campaign.definition_hash in words


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_who_may_not_see_the_draft_gets_it_empty(begun: Submission, cast: Cast, kind: str) -> None:
    words = words_in(taken(cast.vera, begun, kind))
    assert "Còn chậm." not in words
    assert "hạn chế" in words.lower()


def test_after_sending_it_is_empty_again(begun: Submission, cast: Cast) -> None:
    sent(begun, cast.ana, cast.boris)
    assert "Đã tổ chức học tập đầy đủ." not in words_in(taken(cast.ana, begun, "docx"))


def test_taking_it_away_is_noted(begun: Submission, cast: Cast) -> None:
    taken(cast.ana, begun, "xlsx")
    assert Viewing.objects.filter(actor_id=cast.ana.pk, what="xlsx").count() == 1


def test_the_page_of_the_writer_offers_both(begun: Submission, cast: Cast) -> None:
    page = client_of(cast.ana).get(f"/submissions/{begun.pk}/").content.decode()
    assert f"/submissions/{begun.pk}/blank.docx" in page
    assert f"/submissions/{begun.pk}/blank.xlsx" in page
