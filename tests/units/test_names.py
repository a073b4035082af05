import random
import unicodedata
from datetime import date

import pytest
from django.db import connection
from django.db.models.functions import Collate

from units.models import Person, Unit, UnitType
from units.names import LONGEST_KEY, personal_key, vietnamese_key

IN_ORDER = [
    "an",
    "An",
    "AN",
    "àn",
    "ản",
    "ãn",
    "án",
    "ạn",
    "an ninh",
    "ăn",
    "ân",
    "ấn",
    "Bản Bo",
    "Ban Dân vận",
    "Ban Tổ chức",
    "Ban Tuyên giáo",
    "Bình Lư",
    "Chi bộ 1",
    "Chi bộ Trường Mầm non",
    "Chi bộ Trường Trung học",
    "Dào San",
    "Đài Truyền thanh",
    "Đảng bộ xã Bản Lang",
    "Đảng bộ xã Mường So",
    "Đoàn Kết",
    "em",
    "êm",
    "Huyện ủy",
    "Khổng Lào",
    "Khun Há",
    "Nậm Xe",
    "ôn",
    "ơn",
    "Phong Thổ",
    "Sì Lở Lầu",
    "Sin Suối Hồ",
    "Tả Lèng",
    "Tam Đường",
    "Tân Phong",
    "Thành ủy",
    "ưa",
    "Xin",
    "yên",
]


def test_names_come_in_the_order_of_the_alphabet() -> None:
    shuffled = random.Random(7).sample(IN_ORDER, len(IN_ORDER))
    assert sorted(shuffled, key=vietnamese_key) == IN_ORDER


def test_decomposed_spelling_has_the_same_key() -> None:
    decomposed = unicodedata.normalize("NFD", "Đảng bộ xã Ướt Ế")
    assert vietnamese_key(decomposed) == vietnamese_key("Đảng bộ xã Ướt Ế")


def test_letters_of_other_alphabets_come_last_and_break_nothing() -> None:
    assert sorted(["中", "ž 1", "z", ""], key=vietnamese_key) == ["", "z", "ž 1", "中"]


def test_a_key_fits_its_column() -> None:
    assert len(vietnamese_key("Ệ" * 200)) <= LONGEST_KEY


def test_people_are_listed_by_given_name() -> None:
    names = ["Vàng Thị Chính", "Nguyễn Văn An", "Lò Thị Ánh", "Bùi Văn An"]
    assert sorted(names, key=personal_key) == ["Bùi Văn An", "Nguyễn Văn An", "Lò Thị Ánh", "Vàng Thị Chính"]


@pytest.mark.django_db
def test_the_database_sorts_keys_as_we_do() -> None:
    """Also names made in bulk; and PostgreSQL, which knows Vietnamese where it is asked to, puts them in this order."""
    kind = UnitType.objects.create(code="office", name_vi="Cơ quan", name_en="Office")
    names = random.Random(3).sample(IN_ORDER, len(IN_ORDER))
    Unit.objects.bulk_create(
        Unit(code=f"u{i}", name=name, path=f"{i:04}", depth=1, type=kind, valid_from=date(2020, 1, 1))
        for i, name in enumerate(names)
    )
    assert list(Unit.objects.order_by("sort_key").values_list("name", flat=True)) == IN_ORDER
    if connection.vendor == "postgresql":
        in_vietnamese = Unit.objects.order_by(Collate("name", "vi-x-icu"))
        assert list(in_vietnamese.values_list("name", flat=True)) == IN_ORDER


@pytest.mark.django_db
def test_a_renamed_person_moves() -> None:
    person = Person.objects.create_user("a", "Lò Thị Ánh")
    person.full_name = "Lò Thị Yến"
    person.save()
    assert Person.objects.get().sort_key == personal_key("Lò Thị Yến")
