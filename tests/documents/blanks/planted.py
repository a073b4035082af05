"""Five faults in each of the nine tables, in cells that a clerk types, and the finding at each."""

from copy import deepcopy

from tests.campaigns.fillings import CORRECT
from validation.report import Report

UNREADABLE = ("mười hai", "-3", "12,5", "khoảng 40", "1,234")


def unreadable(form: str, *cells: str) -> dict[str, tuple[str, str]]:
    return {f"{form}/{cell}": (text, f"error V101@{form}/{cell}") for cell, text in zip(cells, UNREADABLE, strict=True)}


PLANTED: dict[str, dict[str, tuple[str, str]]] = {
    "QC518": {
        **unreadable("PL01", "1/tuoi_duoi30", "1/tuoi_61", "1/cm_trendh", "1/cm_tc", "1/ll_cc"),
        **unreadable("PL02", "1/tuoi_duoi30", "1/tuoi_61", "1/cm_trendh", "1/cm_tc", "1/ll_cc"),
        **unreadable("PL03", "2012/bcv", "2014/tp_hn", "2015/tp_luot", "2016/cs_hn", "2018/boi_duong"),
        **unreadable("PL04", "2012-tp/tx_sl", "2013-cs/ktx_sl", "2015-tp/tong", "2017-cs/tx_sl", "2019-tp/ktx_sl"),
    },
    "DA1327": {
        **unreadable("PL1", "2014/hn", "2015/dv", "2016/cc", "2019/tai_lieu", "2020/dv"),
        **unreadable("PL2", "2014/bcv_h", "2015/h_hn", "2016/h_luot", "2019/cs_hn", "2020/cs_luot"),
        **unreadable("PL3", "2014/g1_kt_cuoc", "2015/g2_kt_cn", "2016/g3_gs_tt", "2019/g4_kt_tt", "2020/g4_gs_cn"),
    },
    "DA241": {
        "VB/a/ky_hieu": ("15", "note V215:KY_HIEU@VB/r1/ky_hieu"),
        "VB/a/ngay": ("29/9/2016", "warning V216@VB/r1/ngay"),
        "VB/b/ngay": ("31/4/2018", "error V101@VB/r2/ngay"),
        "VB/c/don_vi": ("", "error V107@VB/r3/don_vi"),
        "VB/d/ky_hieu": ("Kế hoạch 15", "note V215:KY_HIEU@VB/r4/ky_hieu"),
        **unreadable("CT", "1.1/tong", "2.1/dat", "3.1/dat", "4.2/tong", "6.1/dat"),
    },
}
"""Campaign to cell to what is typed there and what must be found."""


def with_faults(code: str) -> Report:
    document = deepcopy(CORRECT[code].as_document())
    for cell, (text, _) in PLANTED[code].items():
        form, row, column = cell.split("/")
        next(line for line in document["tables"][form] if line["row"] == row)[column] = text
    return Report.from_document(document)


def expected(code: str) -> list[str]:
    return sorted(found for _, found in PLANTED[code].values())
