"""The pages on which an administrator edits the layouts of official documents."""

import datetime as dt
import io

import docx
import pytest
from django.test import Client

from audit.models import Event
from documents.profiles.profile import Side, profile_for
from tests.cast import Cast, grant
from units.rights import Right
from workflow.layouts import layout_for
from workflow.models import Layout

DAY = dt.date(2026, 6, 1)
ADDRESS = "/layouts/HD05-2026/"


@pytest.fixture
def client(cast: Cast) -> Client:
    """Of an administrator at the top of the tree."""
    grant(cast.adam, Right.ADMIN_UNIT, cast.province)
    browser = Client()
    browser.force_login(cast.adam)
    return browser


def typed(client: Client, address: str = ADDRESS, **changed: str) -> dict[str, str]:
    """What the page would send back, with these fields typed over."""
    form = client.get(address).context["form"]
    values = {field.name: field.value() for field in form}
    values |= {name: "on" for name, value in values.items() if value is True}
    shown = {name: value for name, value in values.items() if value is not False and value is not None}
    return shown | {name.replace("__", "."): value for name, value in changed.items()}


def test_all_layouts_are_listed_with_their_days_and_doubts(client: Client):
    page = client.get("/layouts/").content.decode()
    for name in ("HD36-2018", "HD05-2026", "ND30-2020", "MTTQ-2020", "DOAN-2013"):
        assert f"/layouts/{name}/" in page
    assert "27/05/2026" in page
    assert "cần xác nhận" in page


def test_what_the_page_shows_saved_unchanged_changes_nothing(client: Client, cast: Cast):
    for name, side in (("HD05-2026", Side.PARTY), ("ND30-2020", Side.STATE), ("DOAN-2013", Side.YOUTH)):
        address = f"/layouts/{name}/"
        answer = client.post(address, typed(client, address) | {"do": "save"})
        assert answer.status_code == 302, answer.context["form"].errors
        assert layout_for(cast.office, DAY).side == Side.PARTY
        stored = Layout.objects.get(profile=name).values
        assert stored == profile_for(DAY, side).model_dump(mode="json")


def test_an_edited_layout_goes_first_is_told_and_goes_back(client: Client, cast: Cast):
    sent = typed(client, foot__kept="Lưu VPĐU", elements__kind__pt="15") | {"to_confirm": ["body"], "do": "save"}
    assert client.post(ADDRESS, sent).status_code == 302
    edited = layout_for(cast.office, DAY)
    assert (edited.foot.kept, edited.elements.kind.pt, edited.to_confirm) == ("Lưu VPĐU", 15, ("body",))
    told = Event.objects.get(action="layout.save")
    assert told.facts["changed"] == "elements.kind.pt, foot.kept, to_confirm"
    assert "Đã sửa" in client.get("/layouts/").content.decode()
    assert layout_for(cast.office, dt.date(2023, 1, 1)).id == "HD36-2018"
    assert client.post(f"{ADDRESS}restore/", {"version": "1"}).status_code == 302
    assert layout_for(cast.office, DAY) == profile_for(DAY)
    assert Event.objects.filter(action="layout.restore").count() == 1
    assert Layout.objects.count() == 2
    assert "(Trở về bản gốc)" in client.get(ADDRESS).content.decode()


def test_each_wrong_value_is_refused_at_its_field_and_nothing_typed_is_lost(client: Client):
    wrong = {
        "elements__kind__pt": "20",
        "page__portrait__left__mm": "ba mươi",
        "head__number_line": "Số {nummer}",
        "head__left_mm": "100",
        "font": 'Times"/><w:x',
        "first_day": "32/13/2026",
        "body__line_pt": "inf",
    }
    answer = client.post(ADDRESS, typed(client, **wrong) | {"do": "save"})
    errors = answer.context["form"].errors
    assert set(errors) == {name.replace("__", ".") for name in wrong} - {"head.left_mm"}
    assert "từ 15 đến 16" in errors["elements.kind.pt"][0]
    assert len(errors["first_day"]) == 1
    assert 'value="ba mươi"' in answer.content.decode()
    assert not Layout.objects.exists()
    wide = client.post(ADDRESS, typed(client, head__left_mm="100") | {"do": "save"}).context["form"]
    assert "165" in wide.non_field_errors()[0]


def test_the_sample_is_written_from_what_is_typed_and_saves_nothing(client: Client):
    answer = client.post(ADDRESS, typed(client, head__motto="ĐẢNG CỘNG SẢN") | {"do": "preview"})
    head = docx.Document(io.BytesIO(answer.content)).tables[0].cell(0, 1).text
    assert head.startswith("ĐẢNG CỘNG SẢN\n")
    assert "xem-thu-HD05-2026.docx" in answer["Content-Disposition"]
    assert not Layout.objects.exists()


def test_who_saves_second_is_told_and_overwrites_nothing(client: Client):
    sent = typed(client, foot__kept="Lưu A") | {"do": "save"}
    assert client.post(ADDRESS, sent).status_code == 302
    assert client.post(ADDRESS, sent).status_code == 302, "a second click finds its own work"
    again = client.post(ADDRESS, sent | {"foot.kept": "Lưu B"})
    assert "người khác lưu" in again.context["form"].non_field_errors()[0]
    assert 'value="Lưu B"' in again.content.decode()
    assert Layout.objects.get().values["foot"]["kept"] == "Lưu A"


def test_layouts_are_the_administrators_of_the_whole_tree(cast: Cast):
    browser = Client()
    browser.force_login(cast.adam)
    assert browser.get("/layouts/").status_code == 404
    assert browser.post(ADDRESS, {"do": "save"}).status_code == 404
    assert "Mẫu trình bày" not in browser.get("/").content.decode()
