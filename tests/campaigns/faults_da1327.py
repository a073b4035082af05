"""Faults in the three tables of 271-KH/HU that only these tables can have."""

from tests.campaigns.breaking import Case, Change, Fault, answered, fault, row_typed, typed, without_columns

CHI_BO: tuple[Change, ...] = (
    without_columns("PL2", "bcv_h", "h_hn", "h_luot"),
    without_columns("PL3", *(f"g{group}_{what}" for group in (1, 2, 4) for what in ("kt_cuoc", "kt_tt", "kt_cn"))),
    without_columns("PL3", *(f"g{group}_{what}" for group in (1, 2, 4) for what in ("gs_cuoc", "gs_tt", "gs_cn"))),
)
"""What a chi bộ cơ sở does not fill: the district's columns, and those for branches it does not have."""

GROUPS = {"g1": (16, 1, 19, 3), "g2": (16, 3, 14, 3), "g3": (20, 3, 10, 2), "g4": (14, 2, 19, 3)}
"""Rounds as they stand: inspections in total and in 2016, supervisions in total and in 2016."""


def study() -> list[Fault]:
    at = "PL1/2016"
    return [
        fault(
            "fewer people in all than members and others together",
            f"error V201:TONG_NGUOI@{at}/tong_nguoi",
            typed(f"{at}/tong_nguoi", "156"),
        ),
        fault(
            "more people than members and others, the total with them",
            f"note V201:TONG_NGUOI_NHIEU_HON@{at}/tong_nguoi",
            typed(f"{at}/tong_nguoi", "160"),
            typed("PL1/total/tong_nguoi", "1.898"),
        ),
        fault("more members studied than there are", f"error V205@{at}/dv", typed(f"{at}/dv", "130/120")),
        fault("one member more than there are", f"error V205@{at}/dv", typed(f"{at}/dv", "131/130")),
        fault("more others studied than there are", f"error V205@{at}/cc", typed(f"{at}/cc", "460/46")),
        fault(
            "a slip in the members who studied, upwards, is said at the people it makes too few",
            f"error V201:TONG_NGUOI@{at}/tong_nguoi",
            typed(f"{at}/dv", "127/130"),
        ),
        fault(
            "a slip in the members who studied, downwards, is said at their share",
            f"error V207@{at}/dv_pct",
            typed(f"{at}/dv", "107/130"),
        ),
        fault(
            "a slip in the number of members is said at their share",
            f"error V207@{at}/dv_pct",
            typed(f"{at}/dv", "117/310"),
        ),
        fault("conferences of one year changed after adding up", "error V203@PL1/total/hn", typed(f"{at}/hn", "8")),
    ]


def shares() -> list[Fault]:
    return [
        fault("a share cut off at two decimals", "warning V208@PL1/2017/dv_pct", typed("PL1/2017/dv_pct", "94,73")),
        fault("a share cut off at one decimal", "warning V208@PL1/2016/cc_pct", typed("PL1/2016/cc_pct", "86,9%")),
        fault("a share cut off at none", "warning V208@PL1/total/cc_pct", typed("PL1/total/cc_pct", "86")),
        fault(
            "the mean of the years' shares as total", "error V207@PL1/total/dv_pct", typed("PL1/total/dv_pct", "94,17")
        ),
        fault("the mean for those outside the Party", "error V207@PL1/total/cc_pct", typed("PL1/total/cc_pct", "86,3")),
        fault(
            "a share of nobody",
            "error V207@PL1/2016/cc_pct",
            row_typed("PL1/2016", "cc=0/0 cc_pct=100 tong_nguoi=117"),
            row_typed("PL1/total", "cc=433/500 cc_pct=86,6 tong_nguoi=1.855"),
        ),
    ]


def speakers() -> list[Fault]:
    at = "PL2/2016"
    return [
        fault(
            "attendances without conferences of the district",
            f"warning V202:HN_KHONG_NGUOI@{at}/h_luot",
            typed(f"{at}/h_hn", "0"),
            typed("PL2/total/h_hn", "99"),
        ),
        fault(
            "attendances without conferences at the grassroots",
            f"warning V202:HN_KHONG_NGUOI@{at}/cs_luot",
            typed(f"{at}/cs_hn", "Không"),
            typed("PL2/total/cs_hn", "127"),
        ),
        *(
            fault(
                f"{level} conferences with {people} attendances",
                f"error V201:LUOT_IT_HON_HN@{at}/{level}_luot",
                typed(f"{at}/{level}_luot", people),
            )
            for level in ("h", "cs")
            for people in ("0", "Không", "11")
        ),
        fault(
            "more than 1,000 at each conference of the district",
            f"warning V201:LUOT_QUA_NHIEU@{at}/h_luot",
            typed(f"{at}/h_luot", "12.001"),
            typed("PL2/total/h_luot", "19.980"),
        ),
        fault(
            "more than 1,000 at each conference at the grassroots",
            f"warning V201:LUOT_QUA_NHIEU@{at}/cs_luot",
            typed(f"{at}/cs_luot", "13.001"),
            typed("PL2/total/cs_luot", "19.041"),
        ),
        fault(
            "2022 copied from 2021",
            "note V214:SO_LIEU_GIONG_NHAU@PL2/2022",
            row_typed("PL2/2022", "bcv_h=30 bcv_cs=7 h_hn=11 h_luot=890 cs_hn=13 cs_luot=644"),
            row_typed("PL2/total", "h_hn=110 h_luot=8.700 cs_hn=136 cs_luot=6.484"),
        ),
    ]


def inspections() -> list[Fault]:
    found = []
    for group, (all_kt, kt, all_gs, gs) in GROUPS.items():
        inspected, supervised = f"{group}_kt_cuoc", f"{group}_gs_cuoc"
        found += [
            fault(
                f"{group}: nobody inspected, yet bodies and persons",
                f"error V212:CUOC_0@PL3/2016/{inspected}",
                typed(f"PL3/2016/{inspected}", "0"),
            ),
            fault(
                f"{group}: nobody supervised, yet bodies and persons",
                f"warning V212:CUOC_0_GS@PL3/2016/{supervised}",
                *rounds(supervised, 0, all_gs - gs),
            ),
            fault(
                f"{group}: more inspections than inspected",
                f"warning V201:CUOC_KHONG_DT@PL3/2016/{inspected}",
                *rounds(inspected, 9, all_kt - kt + 9),
            ),
            fault(
                f"{group}: more supervisions than supervised",
                f"warning V201:CUOC_KHONG_DT@PL3/2016/{supervised}",
                *rounds(supervised, 9, all_gs - gs + 9),
            ),
        ]
    return found


def rounds(column: str, in_2016: int, in_all: int) -> tuple[Change, Change]:
    return typed(f"PL3/2016/{column}", str(in_2016)), typed(f"PL3/total/{column}", str(in_all))


def parts_of_others() -> list[Fault]:
    district = "PL2/2016/h_hn", "PL2/2016/h_luot", "PL2/2016/bcv_h", "PL3/2016/g1_kt_cuoc", "PL3/total/g2_gs_cn"
    branches = "PL3/2016/g4_kt_tt", "PL3/2023/g4_gs_cn"
    return [
        fault(
            f"a chi bộ cơ sở fills {cell}", f"error V105@{cell}", *CHI_BO, typed(cell, "12"), unit_type="chi_bo_co_so"
        )
        for cell in (*district, *branches)
    ]


def whole_tables() -> list[Fault]:
    silent_2016 = row_typed("PL1/2016", "hn= dv= dv_pct= cc= cc_pct= tong_nguoi= tai_lieu=")
    return [
        fault("a table answered and filled", "error V110@PL2", answered("PL2")),
        fault("a year left blank at submitting", "error V106@PL1/2016", silent_2016, blanks="refused"),
    ]


FAULTS: list[Case] = [
    ("DA1327", one) for one in (*study(), *shares(), *speakers(), *inspections(), *parts_of_others(), *whole_tables())
]
