"""Centred texts of several lines."""

import pytest

from documents.profiles.parts import Element
from documents.word.balanced import inset_mm, inset_of_name_mm
from documents.word.line_breaks import measured

BOLD = Element(pt=14, bold=True, align="center")
TITLE = "kết quả thực hiện các mục tiêu của Đề án nâng cao chất lượng, hiệu quả công tác tư tưởng của Đảng bộ"


@pytest.mark.parametrize("title", [TITLE, TITLE + " tỉnh", TITLE + " giai đoạn 2016 - 2020 trên địa bàn xã"])
def test_a_title_of_several_lines_is_drawn_in_until_no_word_stands_alone(title: str):
    told = measured(title, 14, bold=True)
    narrow = 165 - 2 * inset_mm(title, BOLD, 165)
    assert told.lines(narrow) == told.lines(165)
    assert sum(told.words) + told.blank * (len(told.words) - 1) > (told.lines(165) - 0.5) * narrow


def test_a_title_of_one_line_and_one_broken_by_hand_stay_as_they_are():
    assert inset_mm("tổng kết 10 năm", BOLD, 165) == 0
    assert inset_mm(f"{TITLE}\n{TITLE}", BOLD, 165) == 0


def test_a_place_kept_whole_is_one_word_of_the_lines():
    assert measured("BAN TỔ CHỨC HUYỆN\u00a0ỦY\u00a0PHONG\u00a0THỔ", 14, bold=True).lines(70) == 2


def test_a_name_is_drawn_in_no_further_than_its_last_line_asks():
    issuer = Element(pt=12, bold=True, align="center")
    assert inset_of_name_mm("ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH", BOLD, 75, 0.3) == 0
    name = "SỞ VĂN HÓA, THỂ THAO VÀ\u00a0DU LỊCH"
    told = measured(name, 12, bold=True)
    assert told.broken(68)[1] < 0.3 * 68
    narrow = 68 - 2 * inset_of_name_mm(name, issuer, 68, 0.3)
    assert told.broken(narrow) == (2, pytest.approx(sum(told.words[-2:]) + told.blank))
