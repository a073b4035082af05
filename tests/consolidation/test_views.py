"""The consolidation page, its cells, the draft beside it and the Word files."""

import io
import zipfile

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from audit.models import Viewing
from campaigns.models import Campaign
from consolidation import selectors
from consolidation.adjusting import adjust
from consolidation.build import build
from tests.cast import Cast, accepted, report_of, step
from tests.consolidation.test_after_steps import submitted_draft
from workflow.drafting import draft_report, save_section
from workflow.models import Submission

PAGES = ["consolidation", "consolidated_cell", "draft_section", "compilation_docx"]
TAUGHT = ["study", "2021", "taught"]


def address_of(page: str, campaign: Campaign) -> str:
    more = {"consolidated_cell": TAUGHT, "withdraw_adjustment": TAUGHT, "draft_section": ["I"]}
    return reverse(page, args=[campaign.code, *more.get(page, [])])


def text_of(response: HttpResponse) -> str:
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def built(campaign: Campaign, cast: Cast, north: Submission) -> Campaign:
    build(campaign, actor=cast.vera)
    return campaign


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("name", "status"),
    [("vera", 200), ("oleg", 200), ("olga", 200), ("aldo", 200), ("adam", 200), ("ana", 404), ("sam", 404)],
)
def test_the_compilation_is_the_offices_to_see(
    client: Client, cast: Cast, built: Campaign, page: str, name: str, status: int
) -> None:
    client.force_login(getattr(cast, name))
    assert client.get(address_of(page, built)).status_code == status


def test_before_the_first_building_the_page_says_what_to_do(client: Client, cast: Cast, north: Submission) -> None:
    client.force_login(cast.vera)
    assert "Chưa có bản tập hợp" in text_of(client.get(address_of("consolidation", north.campaign)))
    client.post(address_of("rebuild", north.campaign))
    assert selectors.newest(north.campaign) is not None


@pytest.mark.parametrize("name", ["oleg", "olga", "aldo", "adam"])
def test_others_of_the_office_are_refused_a_building(client: Client, cast: Cast, north: Submission, name: str) -> None:
    client.force_login(getattr(cast, name))
    refused = client.post(address_of("rebuild", north.campaign), follow=True)
    assert "Bạn không quản lý đợt báo cáo" in refused.content.decode()
    assert selectors.newest(north.campaign) is None


def test_coverage_stands_first_with_the_missing_by_name(client: Client, cast: Cast, built: Campaign) -> None:
    client.force_login(cast.vera)
    text = text_of(client.get(address_of("consolidation", built)))
    assert "Tổng hợp từ 1/4 đơn vị" in text
    assert text.index("Chi bộ Nam; Huyện ủy Bắc; Tổ Một") < text.index("<table")


def test_a_stale_building_says_so(client: Client, cast: Cast, built: Campaign, north: Submission) -> None:
    step("reopen", north, cast.vera, reason="Sai số")
    client.force_login(cast.vera)
    assert "Cần tổng hợp lại" in text_of(client.get(address_of("consolidation", built)))


def test_newly_accepted_reports_are_named(client: Client, cast: Cast, built: Campaign) -> None:
    accepted(report_of(built, cast.south), cast.clara, cast.denis, cast.vera)
    client.force_login(cast.vera)
    assert "chưa có trong bản này: Chi bộ Nam" in text_of(client.get(address_of("consolidation", built)))


def test_every_filled_cell_opens_to_its_sources(client: Client, cast: Cast, built: Campaign) -> None:
    client.force_login(cast.vera)
    assert address_of("consolidated_cell", built) in text_of(client.get(address_of("consolidation", built)))
    text = text_of(client.get(address_of("consolidated_cell", built)))
    assert "Chi bộ Bắc" in text
    assert reverse("whole_report", args=[report_of(built, cast.north).pk]) in text


def test_who_may_not_open_a_report_gets_its_name_alone(client: Client, cast: Cast, built: Campaign) -> None:
    client.force_login(cast.olga)
    text = text_of(client.get(address_of("consolidated_cell", built)))
    assert "Chi bộ Bắc" in text
    assert reverse("whole_report", args=[report_of(built, cast.north).pk]) not in text


def test_an_adjustment_shows_both_figures(client: Client, cast: Cast, built: Campaign) -> None:
    client.force_login(cast.vera)
    client.post(address_of("consolidated_cell", built), {"value": "12", "reason": "Theo sổ"})
    text = text_of(client.get(address_of("consolidated_cell", built)))
    assert "Số tổng hợp được: <strong>10</strong>" in text
    assert "Theo sổ" in text_of(client.get(address_of("consolidation", built)))


def test_a_refused_adjustment_keeps_what_was_typed(client: Client, cast: Cast, built: Campaign) -> None:
    client.force_login(cast.vera)
    refused = client.post(address_of("consolidated_cell", built), {"value": "mười hai", "reason": "Theo sổ"})
    assert refused.status_code == 422
    assert "mười hai" in refused.content.decode()
    assert "Theo sổ" in refused.content.decode()


def test_an_adjusted_sum_that_moved_is_marked(client: Client, cast: Cast, built: Campaign) -> None:
    adjust(built, ("study", "2021", "taught"), value="12", reason="Theo sổ", actor=cast.vera)
    accepted(report_of(built, cast.south), cast.clara, cast.denis, cast.vera)
    build(built, actor=cast.vera)
    client.force_login(cast.vera)
    assert "nay là 20" in text_of(client.get(address_of("consolidation", built)))


def test_withdrawing_gives_the_sum_back(client: Client, cast: Cast, built: Campaign) -> None:
    adjust(built, ("study", "2021", "taught"), value="12", reason="Theo sổ", actor=cast.vera)
    client.force_login(cast.vera)
    client.post(address_of("withdraw_adjustment", built))
    assert selectors.live_adjustments(built) == {}


@pytest.mark.parametrize("cell", [["none", "2021", "taught"], ["study", "2099", "taught"], ["study", "2021", "none"]])
def test_an_unknown_cell_is_not_found(client: Client, cast: Cast, built: Campaign, cell: list[str]) -> None:
    client.force_login(cast.vera)
    assert client.get(reverse("consolidated_cell", args=[built.code, *cell])).status_code == 404


def drafted(campaign: Campaign, section: str = "I") -> str:
    return draft_report(selectors.consolidated_report(campaign)).sections.get(section, "")


def test_a_units_text_is_added_to_what_was_typed(client: Client, cast: Cast, built: Campaign) -> None:
    client.force_login(cast.vera)
    address = address_of("draft_section", built)
    client.post(address, {"version": "0", "text": "Mở đầu.", "figure:money": "5", "copy": "north"})
    assert drafted(built) == "Mở đầu.\n\nChi bộ Bắc:\nĐã tổ chức học tập đầy đủ."
    assert draft_report(selectors.consolidated_report(built)).figures == {"I": {"money": ["5"]}}


def test_all_texts_and_the_merged_figures_are_copied(client: Client, cast: Cast, built: Campaign) -> None:
    accepted(report_of(built, cast.south), cast.clara, cast.denis, cast.vera)
    build(built, actor=cast.vera)
    client.force_login(cast.vera)
    address = address_of("draft_section", built)
    client.post(address, {"version": "0", "text": "", "copy": "*"})
    client.post(address, {"version": "1", "text": drafted(built), "figures": "1"})
    assert drafted(built).count("Đã tổ chức học tập đầy đủ.") == 2
    assert draft_report(selectors.consolidated_report(built)).figures == {"I": {"money": ["2.400.000"]}}


def test_copying_over_another_persons_text_shows_both(client: Client, cast: Cast, built: Campaign) -> None:
    save_section(selectors.consolidated_report(built), "I", text="Của Viktor.", actor=cast.viktor, seen=0)
    client.force_login(cast.vera)
    refused = client.post(address_of("draft_section", built), {"version": "0", "text": "Của Vera.", "copy": "north"})
    assert refused.status_code == 409
    assert "Của Viktor." in refused.content.decode()
    assert "Của Vera." in refused.content.decode()
    assert drafted(built) == "Của Viktor."


def document_of(response: HttpResponse) -> str:
    assert response.status_code == 200
    return zipfile.ZipFile(io.BytesIO(response.content)).read("word/document.xml").decode()


def test_the_compilation_is_taken_away_with_its_coverage_and_logged(
    client: Client, cast: Cast, built: Campaign
) -> None:
    client.force_login(cast.vera)
    document = document_of(client.get(address_of("compilation_docx", built)))
    assert "Tổng hợp từ 1/4 đơn vị" in document
    assert "không thay báo cáo chính thức." in document
    assert Viewing.objects.filter(what="docx", actor=cast.vera).count() == 1


def test_the_compilation_prints_adjusted_figures_with_their_sums(client: Client, cast: Cast, built: Campaign) -> None:
    adjust(built, ("study", "2021", "taught"), value="12", reason="Theo sổ", actor=cast.vera)
    client.force_login(cast.vera)
    document = document_of(client.get(address_of("compilation_docx", built)))
    assert "tổng hợp được 10, ghi 12; lý do: Theo sổ." in document


def test_the_draft_is_taken_away_with_the_head_of_the_history(client: Client, cast: Cast, built: Campaign) -> None:
    draft = submitted_draft(built, cast)
    client.force_login(cast.olga)
    response = client.get(reverse("report_docx", args=[draft.pk]))
    assert "Mã lịch sử xử lý" in document_of(response)
    assert response["Content-Disposition"] == 'attachment; filename="bao-cao-nho-2024-office.docx"'


def test_a_report_is_taken_away_by_who_may_read_it(client: Client, cast: Cast, north: Submission) -> None:
    address = reverse("report_docx", args=[north.pk])
    statuses = {}
    for name in ("ana", "vera", "aldo", "clara", "sam"):
        client.force_login(getattr(cast, name))
        statuses[name] = client.get(address).status_code
    assert statuses == {"ana": 200, "vera": 200, "aldo": 200, "clara": 404, "sam": 404}


def test_an_unsent_report_is_not_there_for_the_reviewer(client: Client, cast: Cast, campaign: Campaign) -> None:
    client.force_login(cast.vera)
    assert client.get(reverse("report_docx", args=[report_of(campaign, cast.south).pk])).status_code == 404
