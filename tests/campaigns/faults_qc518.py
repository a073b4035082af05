"""Faults in the four tables of 28-KH/ThU that only these tables can have."""

from tests.campaigns.breaking import (
    Case,
    Change,
    Fault,
    fault,
    row_typed,
    typed,
    without_columns,
    without_row,
    without_table,
)

CHI_BO: tuple[Change, ...] = (
    without_table("PL01"),
    without_columns("PL03", "bcv", "tp_hn", "tp_luot"),
    *(without_row(f"PL04/{year}-tp") for year in range(2011, 2022)),
)
"""What a chi bộ cơ sở does not fill: the city's table, columns and rows."""


def quality(form: str, level: str, right: dict[str, str]) -> list[Fault]:
    """`right` holds the figures that break one sum each."""
    at = f"{form}/1"
    return [
        fault(
            f"{form}: the ages do not add up",
            f"error V201:TUOI_SUM@{at}/so_luong",
            typed(f"{at}/tuoi_31_45", right["age"]),
        ),
        fault(
            f"{form}: another number of people alone",
            f"error V201:TUOI_SUM@{at}/so_luong",
            typed(f"{at}/so_luong", "70"),
        ),
        fault(
            f"{form}: more trained than there are",
            f"error V201:CM_SUM@{at}/so_luong",
            typed(f"{at}/cm_tc", right["many"]),
        ),
        fault(f"{form}: some without training", f"note V201:CM_GAP@{at}/so_luong", typed(f"{at}/cm_tc", right["few"])),
        fault(
            f"{form}: more taught theory than there are",
            f"error V201:LL_SUM@{at}/so_luong",
            typed(f"{at}/ll_tc", right["theory"]),
        ),
        fault(
            f"{form}: another headcount than table 03 at 5/2021",
            f"warning V301:KHOP_PL03@{at}/so_luong",
            row_typed(at, right["other"]),
        ),
        fault(
            f"{form}: the headcount of table 03 at 5/2021 is another, tables 04 and the total with it",
            f"warning V301:KHOP_PL03@{at}/so_luong",
            *headcount_of_2021(level),
        ),
    ]


def headcount_of_2021(level: str) -> tuple[Change, ...]:
    if level == "tp":
        return (
            typed("PL03/2021/bcv", "25"),
            typed("PL03/total/bcv", "25"),
            row_typed("PL04/2021-tp", "tong=25 tx_sl=20 tx_pct=80 ktx_sl=5 ktx_pct=20"),
        )
    return (
        typed("PL03/2021/ttv", "50"),
        typed("PL03/total/ttv", "-"),
        row_typed("PL04/2021-cs", "tong=50 tx_sl=43 tx_pct=86 ktx_sl=7 ktx_pct=14"),
    )


CITY = {
    "age": "12",
    "many": "3",
    "few": "1",
    "theory": "20",
    "other": "so_luong=26 tuoi_31_45=13 cm_tc=4",
}
GRASSROOTS = {
    "age": "20",
    "many": "18",
    "few": "16",
    "theory": "42",
    "other": "so_luong=44 tuoi_31_45=20 cm_tc=16",
}


def conferences(level: str, meetings_elsewhere: int, people_elsewhere: int, meetings: int) -> list[Fault]:
    """`…_elsewhere`: the sums of the years beside 2016."""
    at, total = f"PL03/2016/{level}", f"PL03/total/{level}"
    return [
        fault(
            f"{level}: attendances without conferences",
            f"warning V202:HN_KHONG_NGUOI@{at}_luot",
            typed(f"{at}_hn", "0"),
            typed(f"{total}_hn", str(meetings_elsewhere)),
        ),
        fault(
            f"{level}: conferences without attendances are the stronger fault",
            f"error V201:LUOT_IT_HON_HN@{at}_luot",
            typed(f"{at}_luot", "0"),
            typed(f"{total}_luot", str(people_elsewhere)),
        ),
        fault(
            f"{level}: fewer attendances than conferences",
            f"error V201:LUOT_IT_HON_HN@{at}_luot",
            typed(f"{at}_luot", str(meetings - 1)),
        ),
        fault(
            f"{level}: more than 1,000 at each conference",
            f"warning V201:LUOT_QUA_NHIEU@{at}_luot",
            typed(f"{at}_luot", str(1000 * meetings + 1)),
            typed(f"{total}_luot", str(people_elsewhere + 1000 * meetings + 1)),
        ),
    ]


def jumps() -> list[Fault]:
    def jump(column: str, *changes: Change) -> Fault:
        return fault(f"{column} five times the year before", f"note V213:NHAY_BAT_THUONG@PL03/2016/{column}", *changes)

    return [
        jump("bcv", typed("PL03/2016/bcv", "110"), regular("2016-tp", "tong=110 tx_sl=107 tx_pct=97,3 ktx_pct=2,7")),
        jump("ttv", typed("PL03/2016/ttv", "200"), regular("2016-cs", "tong=200 tx_sl=195 tx_pct=97,50 ktx_pct=2,50")),
        fault(
            "bcv down to a fifth",
            "note V213:NHAY_BAT_THUONG@PL03/2016/bcv",
            typed("PL03/2016/bcv", "4"),
            regular("2016-tp", "tong=4 tx_sl=1 tx_pct=25 ktx_pct=75"),
        ),
        jump("tp_hn", typed("PL03/2016/tp_hn", "50"), typed("PL03/total/tp_hn", "131")),
        jump("tp_luot", typed("PL03/2016/tp_luot", "2.800"), typed("PL03/total/tp_luot", "8.020")),
        jump("cs_hn", typed("PL03/2016/cs_hn", "140"), typed("PL03/total/cs_hn", "386")),
        jump("cs_luot", typed("PL03/2016/cs_luot", "6.510"), typed("PL03/total/cs_luot", "18.159")),
        jump("boi_duong", typed("PL03/2016/boi_duong", "20"), typed("PL03/total/boi_duong", "37")),
        fault(
            "2018 copied from 2017",
            "note V214:SO_LIEU_GIONG_NHAU@PL03/2018",
            row_typed("PL03/2018", "ttv=40 tp_hn=10 tp_luot=640 cs_hn=30 cs_luot=1.415 boi_duong=3"),
            row_typed("PL03/total", "tp_hn=89 tp_luot=5.733 cs_hn=272 cs_luot=12.882 boi_duong=19"),
            regular("2018-cs", "tong=40 tx_sl=36 tx_pct=90 ktx_pct=10"),
        ),
    ]


def regular(row: str, cells: str) -> Change:
    return row_typed(f"PL04/{row}", cells)


def regular_or_not() -> list[Fault]:
    at = "PL04/2016-cs"
    return [
        fault("regular and not regular do not add up", f"error V201:SUM_HD@{at}/tong", typed(f"{at}/tx_sl", "32")),
        fault("not regular mistyped", f"error V201:SUM_HD@{at}/tong", typed(f"{at}/ktx_sl", "6")),
        fault("another whole alone", f"error V201:SUM_HD@{at}/tong", typed(f"{at}/tong", "40")),
        fault("more regular than there are", f"error V206@{at}/tong", typed(f"{at}/tx_sl", "39")),
        fault("more not regular than there are", f"error V206@{at}/tong", typed(f"{at}/ktx_sl", "83")),
        fault(
            "another headcount of the city than table 03",
            "warning V301:KHOP_PL03@PL04/2016-tp/tong",
            regular("2016-tp", "tong=22 tx_sl=19 tx_pct=86,4 ktx_pct=13,6"),
        ),
        fault(
            "table 03 gives another headcount of the city",
            "warning V301:KHOP_PL03@PL04/2016-tp/tong",
            typed("PL03/2016/bcv", "22"),
        ),
        fault(
            "another headcount of the grassroots than table 03",
            f"warning V301:KHOP_PL03@{at}/tong",
            regular("2016-cs", "tong=40 tx_sl=35 tx_pct=87,5 ktx_pct=12,5"),
        ),
        fault(
            "table 03 gives another headcount of the grassroots",
            f"warning V301:KHOP_PL03@{at}/tong",
            typed("PL03/2016/ttv", "37"),
        ),
        fault("a share cut off", "warning V208@PL04/2015-cs/tx_pct", typed("PL04/2015-cs/tx_pct", "89,18")),
        fault(
            "the last digit moved so that two shares make 100",
            "note V209@PL04/2012-cs/tx_pct",
            typed("PL04/2012-cs/tx_pct", "90,62"),
        ),
    ]


def parts_of_others() -> list[Fault]:
    return [
        fault(
            f"a chi bộ cơ sở fills {cell}", f"error V105@{cell}", *CHI_BO, typed(cell, "12"), unit_type="chi_bo_co_so"
        )
        for cell in ("PL03/2016/bcv", "PL03/2016/tp_hn", "PL03/total/tp_luot")
    ]


FAULTS: list[Case] = [
    ("QC518", one)
    for one in (
        *quality("PL01", "tp", CITY),
        *quality("PL02", "cs", GRASSROOTS),
        *conferences("tp", 81, 5220, 9),
        *conferences("cs", 246, 11649, 27),
        *jumps(),
        *regular_or_not(),
        *parts_of_others(),
    )
]
