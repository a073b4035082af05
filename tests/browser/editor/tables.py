"""Small tables in the shape that components/table_editor.html documents, one for each kind of axis."""

from typing import Any

Table = dict[str, Any]

CLOSED = "Cột này do cấp huyện nhập"
STOCK = "Số có tại thời điểm, không cộng qua các năm"


def column(name: str, path: str, type_: str = "count", kind: str = "flow", **more: str) -> dict[str, str]:
    return {"id": name, "path": path, "type": type_, "kind": kind, **more}


def study() -> Table:
    """Years with a total: a count, a fraction, its percentage, a stock, and a column another level fills."""
    columns = [
        column("hn", "Số hội nghị"),
        column("dv", "Đảng viên", "fraction"),
        column("dv_pct", "Tỷ lệ %", "percent", "ratio", part="dv.a", whole="dv.b"),
        column("bcv", "Báo cáo viên", kind="stock"),
        column("huyen", "Cấp huyện", closed=CLOSED),
    ]
    rows = [row(str(year), "data", [(str(year), "a")], columns) for year in (2021, 2022, 2023)]
    return table("pl1", columns, [*rows, row("total", "total", [("Tổng", "a")], columns)], 1)


def targets() -> Table:
    """Fixed lines, one of them a heading without cells."""
    columns = [
        column("tong", "Tổng số", kind="stock"),
        column("dat", "Số đã đạt", kind="stock"),
        column("tl", "Tỷ lệ (%)", "percent", "ratio", part="dat", whole="tong"),
    ]
    heading = row("m1", "heading", [("1", "a"), ("Mục tiêu 01", "b"), ("", "c")], [])
    lines = [row(f"1.{i}", "data", [(f"1.{i}", "a"), ("Chỉ tiêu", "b"), ("Hộ", "c")], columns) for i in (1, 2)]
    return table("s2b", columns, [lines[0], heading, lines[1]], 3)


def documents() -> Table:
    """An open list of two lines."""
    columns = [column("kh", "Ký hiệu", "text"), column("ngay", "Ngày", "date"), column("ty", "Trích yếu", "text")]
    rows = [row(str(i), "data", [(str(i), "a")], columns) for i in (1, 2)]
    blank = row("__row__", "data", [("", "a")], columns)
    return table("s2a", columns, rows, 1) | {"is_open": True, "blank": blank}


def wide() -> Table:
    """24 columns under three header levels, eleven years and a total."""
    names = [(g, k, s) for g in "hucd" for k in ("kt", "gs") for s in ("sc", "tt", "cn")]
    columns = [column("_".join(name), "Số cuộc") for name in names]
    rows = [row(str(year), "data", [(str(year), "a")], columns) for year in range(2013, 2024)]
    head = [
        [header("Năm", rowspan=3, slot="a"), *(header(f"Cấp ủy {g}", colspan=6) for g in "hucd")],
        [header(label, colspan=3) for _ in "hucd" for label in ("Kiểm tra", "Giám sát")],
        [header(label) for _ in range(8) for label in ("Số cuộc", "Tập thể", "Cá nhân")],
    ]
    total = row("total", "total", [("Tổng", "a")], columns)
    return table("pl3", columns, [*rows, total], 1) | {"head": head, "is_dense": True}


def header(label: str, colspan: int = 1, rowspan: int = 1, slot: str = "") -> dict[str, Any]:
    return {"label": label, "colspan": colspan, "rowspan": rowspan, "slot": slot}


def row(row_id: str, role: str, keys: list[tuple[str, str]], columns: list[dict[str, str]]) -> dict[str, Any]:
    labels = [{"label": label, "slot": slot} for label, slot in keys]
    return {"id": row_id, "role": role, "keys": labels, "cells": [cell(row_id, role, each) for each in columns]}


def cell(row_id: str, role: str, column: dict[str, str]) -> dict[str, Any]:
    is_total = role == "total"
    closed = column.get("closed") or (STOCK if is_total and column["kind"] == "stock" else "")
    computed = "ratio" if column["kind"] == "ratio" else "sum" if is_total else ""
    return {
        **column,
        "id": f"{row_id}-{column['id']}",
        "name": f"{row_id}|{column['id']}",
        "row": row_id,
        "column": column["id"],
        "label": f"{row_id}: {column['path']}",
        "value": "",
        "closed": closed,
        "computed": "" if closed else computed,
    }


def table(table_id: str, columns: list[dict[str, str]], rows: list[dict[str, Any]], keys: int) -> Table:
    head = [*(header(f"Khóa {i}", slot="abc"[i]) for i in range(keys)), *(header(c["path"]) for c in columns)]
    return {
        "id": table_id,
        "title": f"Bảng {table_id}",
        "save_url": f"/save/{table_id}",
        "version": 3,
        "keys": keys,
        "width": len(columns),
        "head": [head],
        "rows": rows,
        "findings": [],
    }


def filled(made: Table, values: dict[str, str]) -> Table:
    """The table with values by `row|column`."""
    for each in made["rows"]:
        for one in each["cells"]:
            one["value"] = values.get(one["name"], "")
    return made
