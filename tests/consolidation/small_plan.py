"""A plan with one table of every kind, and short ways to write what units answered."""

import datetime as dt

from consolidation.merge import UnitReport
from validation.asked import Asked, asked_of
from validation.plan import Plan
from validation.report import Answer, Report

PLAN = Plan.model_validate(
    {
        "code": "SMALL",
        "title": "Tổng kết thử",
        "plan": {
            "number": "271",
            "symbol": "KH/HU",
            "date": dt.date(2023, 2, 20),
            "kind": "Kế hoạch",
            "issuer": "Ban Thường vụ Huyện ủy Phong Thổ",
            "place": "Phong Thổ",
            "subject": "tổng kết 10 năm thực hiện Đề án",
            "addressee": "Ban Thường vụ Huyện ủy Phong Thổ",
            "reviewer": "Ban Tuyên giáo Huyện ủy Phong Thổ",
        },
        "period": {"first": dt.date(2021, 1, 1), "last": dt.date(2023, 5, 1)},
        "deadlines": [],
        "obliged": ["branch", "office", "district"],
        "audiences": {"grassroots": ["branch"], "district": ["district"]},
        "parts": [{"unit_type": "office", "sections": ["I.2"], "rows": {"targets": ["t1"]}}],
        "sections": [
            {"id": "I", "number": "I.", "title": "Kết quả"},
            {
                "id": "I.1",
                "number": "1.",
                "title": "Lãnh đạo",
                "asked_of": ["branch", "district"],
                "figures": [
                    {"id": "kp", "label": "Tổng kinh phí", "type": "money"},
                    {"id": "buoi", "label": "Số buổi/số người", "type": "pair", "parts": ["Số buổi", "Số người"]},
                    {"id": "tl", "label": "Tỷ lệ hài lòng", "type": "percent"},
                    {"id": "dat", "label": "Đạt", "type": "percent", "linked_to": "targets/t1/pct"},
                ],
            },
            {"id": "I.2", "number": "2.", "title": "Cơ sở vật chất"},
        ],
        "forms": [
            {
                "id": "years",
                "title": "Theo năm",
                "axis": {"kind": "years", "first": 2021, "last": 2023, "total": "Tổng"},
                "keys": ["Năm"],
                "counted_from": "grassroots",
                "columns": [
                    {"id": "cells", "path": ["Số tổ"], "kind": "stock"},
                    {"id": "hn", "path": ["Hội nghị"], "kind": "flow"},
                    {"id": "dv", "path": ["Đảng viên", "a/b"], "type": "fraction", "kind": "flow"},
                    {
                        "id": "pct",
                        "path": ["Đảng viên", "%"],
                        "type": "percent",
                        "kind": "ratio",
                        "part": "dv.a",
                        "whole": "dv.b",
                    },
                ],
            },
            {
                "id": "levels",
                "title": "Theo cấp",
                "axis": {"kind": "years", "first": 2023, "last": 2023},
                "keys": ["Năm"],
                "columns": [
                    {"id": "district", "path": ["Cấp huyện"], "kind": "flow", "filled_by": "district"},
                    {"id": "branch", "path": ["Cấp cơ sở"], "kind": "flow", "filled_by": "grassroots"},
                    {"id": "largest", "path": ["Cuộc lớn nhất"], "kind": "flow", "over_units": "max"},
                    {"id": "own", "path": ["Chỉ tiêu riêng"], "kind": "stock", "over_units": "none"},
                ],
            },
            {
                "id": "documents",
                "title": "Văn bản",
                "axis": {"kind": "open"},
                "keys": ["Stt"],
                "unique": ["sign", "day", "issuer"],
                "columns": [
                    {"id": "sign", "path": ["Ký hiệu"], "type": "text", "kind": "text", "over_units": "list"},
                    {"id": "day", "path": ["Ngày"], "type": "date", "kind": "text", "over_units": "list"},
                    {"id": "issuer", "path": ["Đơn vị"], "type": "text", "kind": "text", "over_units": "list"},
                ],
            },
            {
                "id": "targets",
                "title": "Mục tiêu",
                "axis": {
                    "kind": "fixed",
                    "lines": [
                        {"id": "h", "labels": ["1", "Mục tiêu", ""], "role": "heading"},
                        {"id": "t1", "labels": ["1.1", "Hộ nghe đài", "Hộ"]},
                        {"id": "t2", "labels": ["1.2", "Bản văn hóa", "Bản"]},
                    ],
                },
                "keys": ["Stt", "Nội dung", "ĐVT"],
                "columns": [
                    {"id": "tong", "path": ["Tổng số"], "kind": "stock"},
                    {"id": "dat", "path": ["Đã đạt"], "kind": "stock"},
                    {
                        "id": "pct",
                        "path": ["Tỷ lệ"],
                        "type": "percent",
                        "kind": "ratio",
                        "part": "dat",
                        "whole": "tong",
                    },
                ],
            },
            {
                "id": "quality",
                "title": "Chất lượng",
                "axis": {"kind": "single"},
                "columns": [{"id": "number", "path": ["Số lượng"], "kind": "stock"}],
            },
        ],
    }
)

Rows = list[dict[str, str]]


def unit(
    name: str,
    unit_type: str | None = "branch",
    *,
    sections: dict[str, str] | None = None,
    figures: dict[str, dict[str, list[str]]] | None = None,
    answers: dict[str, Answer] | None = None,
    **tables: Rows,
) -> UnitReport:
    """A unit's accepted report; `unit_type` None opens every column, as for a file from a folder."""
    report = Report(sections=sections or {}, tables=tables, figures=figures or {}, answers=answers or {})
    return UnitReport(report, asked_of(PLAN, unit_type) if unit_type else Asked(PLAN), name)


def year(row: int | str, **cells: str) -> dict[str, str]:
    return {"row": str(row), **cells}
