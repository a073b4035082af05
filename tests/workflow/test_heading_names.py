"""The names at the head of a unit's paper."""

import pytest

from workflow.heading_names import board_of, issuing_name


@pytest.mark.parametrize(
    ("name", "above", "board"),
    [
        ("Ban Tổ chức Huyện ủy Phong Thổ", "Huyện ủy Phong Thổ", "Ban Tổ chức"),
        ("Ủy ban Kiểm tra Huyện ủy Phong Thổ", "Huyện ủy Phong Thổ", "Ủy ban Kiểm tra"),
        ("Ban Tuyên giáo Tỉnh ủy", "Tỉnh ủy Lai Châu", "Ban Tuyên giáo"),
        ("Đảng bộ Công an huyện Phong Thổ", "Huyện ủy Phong Thổ", ""),
        ("Đảng bộ thị trấn Phong Thổ", "Huyện ủy Phong Thổ", ""),
        ("Huyện ủy Phong Thổ", "Tỉnh ủy Lai Châu", ""),
        ("Tỉnh ủy Lai Châu", "", ""),
    ],
)
def test_a_board_is_named_without_the_committee_it_serves(name: str, above: str, board: str):
    assert board_of(name, above) == board


def test_a_party_organisation_issues_as_its_committee():
    names = ["Đảng bộ xã Dào San", "Chi bộ Kho bạc", "Huyện ủy Phong Thổ"]
    assert [issuing_name(name) for name in names] == ["Đảng ủy xã Dào San", *names[1:]]
