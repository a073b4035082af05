"""A table that was read wrongly: columns dropped and added, rows taken for another kind."""

import pytest
from django.test import Client

from documents.planning.as_json import Json
from documents.planning.in_english import in_english
from intake.models import PlanReading
from intake.plans.columns_back import ADDED
from intake.plans.row_kinds import CHOSEN
from tests.campaigns.plan_files import plan_file
from tests.cast import Cast
from tests.intake.plans.pages import fields_of, rows_of, sent, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def adam(cast: Cast) -> Client:
    client = signed_in(cast.adam)
    assert sent(client, plan_file("QC518").read_bytes(), "kế hoạch.docx", cast.office.pk).status_code == 302
    return client


def saved(client: Client, form_id: str, **changes: str) -> Json:
    """The table as it stands after its page was sent back with the changes; the page stays or leads back."""
    address = f"/plans/import/{PlanReading.objects.get().pk}/forms/{form_id}/"
    context = client.get(address).context
    shown = fields_of(context["table"]) | rows_of(context["column_forms"]) | rows_of(context["rows"])
    ticked = {"rule": [str(at) for at, _, _ in context["rules"]]}
    answer = client.post(address, shown | ticked | {"version": context["reading"].version} | changes)
    assert answer.status_code == 302, (answer.context["table"].errors, answer.context["column_forms"].errors)
    assert (answer["Location"] == address) == ("rows_are" in changes)
    return next(each for each in PlanReading.objects.get().draft["forms"] if each["id"] == form_id)


def ids(form: Json) -> list[str]:
    return [column["id"] for column in form["columns"]]


def test_a_column_that_is_emptied_takes_its_rules_along_and_a_new_one_stands_with_its_heading(adam: Client) -> None:
    before = saved(adam, "PL01")
    assert (ids(before)[0], sum("so_luong" in rule["right"] for rule in before["rules"])) == ("so_luong", 3)
    last = len(ids(before))
    new = {f"column-{last}-path": "Tuổi › Chưa rõ", f"column-{last}-type": "count", f"column-{last}-kind": "stock"}
    after = saved(adam, "PL01", **{"column-0-path": ""}, **new, **{f"column-{last}-filled_by": "unit"})
    assert ids(after) == [*ids(before)[1:5], "tuoi_chua_ro", *ids(before)[5:]]
    assert not any("so_luong" in rule["right"] for rule in after["rules"])


def test_a_ratio_whose_divisor_is_dropped_asks_anew(adam: Client) -> None:
    before = next(each for each in PlanReading.objects.get().draft["forms"] if each["id"] == "PL04")
    assert [column["whole"] for column in before["columns"]] == [None, None, "tong_so", None, "tong_so"]
    after = saved(adam, "PL04", **{"column-0-path": ""})
    assert [column["whole"] for column in after["columns"]] == [None] * 4
    page = adam.get(f"/plans/import/{PlanReading.objects.get().pk}/forms/PL04/").content.decode()
    assert "chưa chọn lấy số nào chia số nào" in page


def test_what_people_chose_is_told_in_english_too() -> None:
    assert [in_english(told["reason"]) for told in (ADDED, CHOSEN)] == ["added on review", "chosen on review"]


def test_rows_become_another_kind_and_labels_become_columns(adam: Client) -> None:
    grown = saved(adam, "PL03", rows_are="open")
    assert (grown["axis"]["kind"], grown["keys"], grown["columns"][0]["path"]) == ("open", [], ["Năm"])
    back = saved(adam, "PL03", rows_are="fixed")
    assert (back["axis"], back["keys"], ids(back)[0]) == (back["axis"] | {"lines": []}, ["Năm"], "so_luong_bcv_bcv")
    yearly = saved(adam, "PL03", rows_are="years")
    assert (yearly["axis"]["first"], yearly["axis"]["last"], yearly["keys"]) == (2011, 2021, ["Năm"])
