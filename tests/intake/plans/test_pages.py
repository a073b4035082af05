"""A plan's Word file on its way to a campaign, page by page."""

from typing import Any

import pytest
from django.test import Client

from audit.models import Event
from campaigns import catalogue
from campaigns.models import Campaign, ImportedPlan
from documents.planning.as_json import Json
from intake.models import PlanReading
from tests.campaigns.plan_files import plan_file
from tests.cast import Cast
from tests.documents.planning.paper import docx_of
from tests.intake.plans.pages import fields_of, rows_of, sent, signed_in
from validation.plan import Plan
from validation.text import fold
from workflow.models import Submission

pytestmark = pytest.mark.django_db
COMMUNE = ("ĐẢNG ỦY XÃ BẮC", "Số 05-KH/ĐU", "Bắc, ngày 05 tháng 3 năm 2026", "KẾ HOẠCH", "sơ kết công tác dân vận")


@pytest.fixture
def adam(cast: Cast) -> Client:
    return signed_in(cast.adam)


def reading_of(client: Client, cast: Cast, raw: bytes) -> PlanReading:
    answer = sent(client, raw, "kế hoạch.docx", cast.office.pk)
    assert answer.status_code == 302, answer.context["form"].errors
    return PlanReading.objects.get()


def page(reading: PlanReading, part: str) -> str:
    return f"/plans/import/{reading.pk}/{part}"


def save(client: Client, address: str, **changes: Any) -> Any:
    """Send a page of fields back as it stands, with the changes."""
    context = client.get(address).context
    forms = [context[name] for name in ("form", "table") if hasattr(context.get(name), "fields")]
    rows = [rows_of(context.get(name)) for name in ("deadlines", "column_forms", "rows")]
    data = fields_of(*forms) | {name: value for each in rows for name, value in each.items()}
    ticked = {"rule": [str(at) for at, _, _ in context["rules"]]} if "rules" in context else {}
    return client.post(address, data | ticked | {"version": context["reading"].version} | changes)


def answer_all(client: Client, reading: PlanReading) -> None:
    answers = {f"choice-{at}": "read" if q["read_as"] else "printed" for at, q in enumerate(reading.draft["questions"])}
    version = PlanReading.objects.get().version
    assert client.post(page(reading, "questions/"), answers | {"version": version}).status_code == 302


def shape(plan: Plan) -> list[Any]:
    return [[(tuple(map(fold, c.path)), c.type, c.kind) for c in form.columns] for form in plan.forms]


def test_a_plan_of_the_catalogue_read_from_its_paper_opens_the_same_campaign(adam: Client, cast: Cast) -> None:
    reading = reading_of(adam, cast, plan_file("DA1327").read_bytes())
    assert save(adam, page(reading, "head/"), obliged=["branch", "cell"]).status_code == 302
    for form in reading.draft["forms"]:
        assert save(adam, page(reading, f"forms/{form['id']}/")).status_code == 302
    answer_all(adam, reading)
    confirmed = adam.post(
        page(reading, "confirm/"),
        {"title": "Mười\r\nnăm", "code": "MUOI-NAM", "version": PlanReading.objects.get().version},
    )
    assert (confirmed.status_code, confirmed["Location"]) == (302, "/campaigns/open/MUOI-NAM/")
    plan, held = ImportedPlan.objects.get().plan, catalogue.load("DA1327")
    assert [(s.id, s.number, s.title, s.guidance_text) for s in plan.sections] == [
        (s.id, s.number, s.title, s.guidance_text) for s in held.sections
    ]
    assert [[row.id for row in form.rows] for form in plan.forms] == [
        [row.id for row in form.rows] for form in held.forms
    ]
    assert (plan.title, shape(plan)) == ("Mười năm", shape(held))
    assert [d.last_day for d in plan.deadlines] == [d.last_day for d in held.deadlines]
    told = [event.sentence for event in adam.get(page(reading, "")).context["events"]]
    assert ["đọc kế hoạch từ tệp" in told[0], "mang mã MUOI-NAM" in told[1]] == [True, True]
    opening = adam.get("/campaigns/open/MUOI-NAM/").context["form"]
    assert opening.initial["issuing_body"] == cast.office
    choices = fields_of(opening) | {"reviewing_body": cast.board.pk, "do": "open"}
    assert adam.post("/campaigns/open/MUOI-NAM/", choices).status_code == 302
    campaign = Campaign.objects.get()
    assert campaign.plan == plan.model_copy(update={"counts_as": campaign.plan.counts_as})
    asked = Submission.objects.get(unit=cast.north).asked
    assert any(asked.form(form) for form in plan.forms)
    assert {"plan.read", "plan.confirm"} <= set(Event.objects.values_list("action", flat=True))


def test_what_is_missing_is_said_and_nothing_is_confirmed(adam: Client, cast: Cast) -> None:
    reading = reading_of(adam, cast, docx_of(*COMMUNE, "Nơi nhận:", "ĐỀ CƯƠNG", "I. KẾT QUẢ", "II. HẠN CHẾ"))
    shown = adam.get(page(reading, ""))
    lacks = [lack for part in shown.context["parts"] for lack in part.lacks]
    assert "Chưa có kỳ số liệu: từ ngày nào đến ngày nào." in lacks
    assert "Chưa có thời hạn đơn vị hoàn thành hoặc gửi báo cáo." in lacks
    assert shown.context["following"].key == "head"
    assert adam.post(page(reading, "confirm/"), {"title": "x", "code": "X", "version": 0}).status_code == 302
    assert not ImportedPlan.objects.exists()


def lines(sections: list[Json]) -> dict[str, list[str]]:
    return {
        "id": [s["id"] for s in sections],
        "depth": [str(s["id"].count(".") + 1) for s in sections],
        "number": [s["number"] for s in sections],
        "title": [s["title"] for s in sections],
        "guidance": [s["guidance"] for s in sections],
    }


def test_sections_are_added_moved_and_dropped_without_script(adam: Client, cast: Cast) -> None:
    reading = reading_of(
        adam, cast, docx_of(*COMMUNE, "Nơi nhận:", "ĐỀ CƯƠNG", "I. KẾT QUẢ", "1. Chung", "II. HẠN CHẾ")
    )

    def press(do: str, **typed: list[str]) -> list[tuple[str, str]]:
        now = PlanReading.objects.get()
        answer = adam.post(
            page(reading, "outline/"), lines(now.draft["sections"]) | typed | {"version": now.version, "do": do}
        )
        assert answer.status_code == 302
        return [(s["id"], s["title"]) for s in PlanReading.objects.get().draft["sections"]]

    assert press("add:2") == [("I", "KẾT QUẢ"), ("I.1", "Chung"), ("I.2", ""), ("II", "HẠN CHẾ")]
    assert press("save", title=["KẾT QUẢ", "Chung", "Riêng \r\n lẻ", "HẠN CHẾ"])[2] == ("I.2", "Riêng lẻ")
    assert press("up:2")[1:3] == [("I.2", "Riêng lẻ"), ("I.1", "Chung")]
    assert press("drop:0") == [("2", "Riêng lẻ"), ("1", "Chung"), ("II", "HẠN CHẾ")]


def test_a_table_is_corrected_column_by_column(adam: Client, cast: Cast) -> None:
    reading = reading_of(adam, cast, plan_file("QC518").read_bytes())
    address = page(reading, "forms/PL03/")
    wrong = save(adam, address, first="2030")
    assert wrong.status_code == 422
    assert "Năm cuối trước năm đầu" in wrong.content.decode()
    given = {
        "title": "Hoạt động",
        "column-0-kind": "flow",
        "column-1-filled_by": "issuing",
        "rule": [],
        "last_label": "",
    }
    assert save(adam, address, **given).status_code == 302
    form = next(each for each in PlanReading.objects.get().draft["forms"] if each["id"] == "PL03")
    assert (form["title"], form["columns"][0]["kind"], form["columns"][1]["filled_by"]) == (
        "Hoạt động",
        "flow",
        "issuing",
    )
    assert not any(rule["use"] for rule in form["rules"])
    assert form["axis"]["part_years"] == []


def test_a_page_drawn_before_somebody_elses_correction_overwrites_nothing(adam: Client, cast: Cast) -> None:
    reading = reading_of(adam, cast, docx_of(*COMMUNE, "Nơi nhận:", "ĐỀ CƯƠNG", "I. KẾT QUẢ"))
    first = lines(reading.draft["sections"])
    assert adam.post(page(reading, "outline/"), first | {"version": 0, "title": ["Một"]}).status_code == 302
    late = adam.post(page(reading, "outline/"), first | {"version": 0, "title": ["Hai gõ sau"]})
    assert late.status_code == 409
    assert (late.context["typed"].split("\n\n"), late.context["back_url"]) == (["I.", "Hai gõ sau"], page(reading, ""))
    assert PlanReading.objects.get().draft["sections"][0]["title"] == "Một"


@pytest.mark.parametrize(
    ("raw", "sentence"),
    [
        (b"", "Tệp trống"),
        (b"%PDF-1.7 a plan", "Đây là tệp PDF"),
        (docx_of("Chỉ là một lá thư."), "tệp này không phải kế hoạch"),
        (docx_of("TỐI MẬT", *COMMUNE, "Nơi nhận:", "ĐỀ CƯƠNG", "I. KẾT QUẢ"), "không đưa tài liệu có độ mật"),
    ],
)
def test_another_file_is_refused_at_its_field(adam: Client, cast: Cast, raw: bytes, sentence: str) -> None:
    answer = sent(adam, raw, "a.docx", cast.office.pk)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not PlanReading.objects.exists()


def test_a_plan_on_its_way_is_nobody_elses(adam: Client, cast: Cast) -> None:
    reading = reading_of(adam, cast, docx_of(*COMMUNE, "Nơi nhận:", "ĐỀ CƯƠNG", "I. KẾT QUẢ"))
    for person in (cast.ana, cast.olga, cast.sam):
        client = signed_in(person)
        parts = ["", "head/", "outline/", "questions/", "confirm/", "original/", "blank.docx"]
        assert {client.get(page(reading, part)).status_code for part in parts} == {404}
