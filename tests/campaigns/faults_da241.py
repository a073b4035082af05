"""Faults in the two tables of 232-CV/HU that only these tables can have, and in the figures that repeat them."""

from dataclasses import dataclass

from tests.campaigns.breaking import (
    Case,
    Change,
    Fault,
    answered,
    beside_text,
    fault,
    row_again,
    row_typed,
    typed,
    without_row,
    without_table,
)

LINKED = {
    "1.1": "II.2.3#can_bo_cap_nhat",
    "1.2": "II.2.3#dang_vien_hoc_tap",
    "1.3": "II.2.3#quan_chung_quan_triet",
    "3.1": "II.2.2#nghe_xem_trung_uong",
    "3.2": "II.2.2#nghe_xem_tinh",
    "4.1": "II.2.2#ho_van_hoa",
    "4.2": "II.2.2#ban_van_hoa",
    "4.3": "II.2.2#co_quan_van_hoa",
    "4.4": "II.2.2#xa_co_nha_van_hoa",
    "4.5": "II.2.2#ban_co_nha_van_hoa",
    "4.6": "II.2.2#ban_co_doi_van_nghe",
    "5.1": "II.2.2#lich_su_xa",
    "6.1": "II.2.6#chuyen_mon",
}
"""The blank of the outline that repeats the share of a row."""


@dataclass(frozen=True)
class Share:
    """A row as typed: of `tong` there are `dat`, which is `pct`."""

    row: str
    tong: str
    dat: str
    pct: str

    @property
    def changes(self) -> tuple[Change, ...]:
        cells = row_typed(f"CT/{self.row}", f"tong={self.tong} dat={self.dat} pct={self.pct}")
        said = (beside_text(LINKED[self.row], self.pct),) if self.row in LINKED else ()
        return (cells, *said)

    def __str__(self) -> str:
        return f"{self.row}: {self.dat} of {self.tong}, {self.pct}%"


MISSED = (
    Share("1.1", "38", "37", "97,37"),
    Share("1.2", "254", "253", "99,6"),
    Share("1.3", "1.240", "1.178", "95"),
    Share("1.3", "1.240", "1.100", "88,71"),
    Share("2.1", "13", "12", "92,31"),
    Share("3.1", "12.340", "12.339", "99,99"),
    Share("3.1", "25.000", "24.999", "100,00"),
    Share("3.2", "12.340", "11.723", "95,00"),
    Share("3.2", "25.000", "23.750", "95"),
    Share("4.1", "12.340", "10.488", "85"),
    Share("4.2", "131", "104", "79,39"),
    Share("4.3", "94", "93", "98,94"),
    Share("4.4", "13", "12", "92,31"),
    Share("4.5", "130", "104", "80"),
    Share("4.6", "131", "91", "69,47"),
    Share("6.1", "11", "10", "90,91"),
    Share("6.2a", "6", "5", "83,33"),
    Share("6.2b", "10", "7", "70"),
)

KEPT = (
    Share("1.3", "25.000", "23.751", "95"),
    Share("3.2", "25.000", "23.751", "95,004"),
    Share("4.1", "12.340", "10.489", "85"),
    Share("4.2", "130", "104", "80"),
    Share("4.5", "131", "105", "80,15"),
    Share("4.6", "130", "91", "70"),
    Share("5.1", "13", "1", "7,69"),
    Share("5.1", "13", "2", "15,38"),
    Share("5.1", "13", "3", "23,08"),
    Share("6.2b", "1000", "701", "70,1"),
)
"""“Trên” is more, on the exact ratio; everything else is reached by what it names. Three xã are more than asked."""


def targets() -> list[Fault]:
    none_of_13 = Share("5.1", "13", "0", "0").changes
    return [
        *(fault(f"target {share}", f"warning V218@CT/{share.row}/pct", *share.changes) for share in MISSED),
        fault("no xã wrote a history, at the district", "warning V218@CT/5.1/dat", *none_of_13, consolidated=True),
        fault("no xã wrote a history, nobody knows whose report", "note V220@CT/5.1/dat", *none_of_13),
        *(
            fault(f"nothing to count in {row}", f"note V219@CT/{row}/tong", row_typed(f"CT/{row}", "tong=0 dat=0 pct="))
            for row in ("2.1", "4.6", "6.2a")
        ),
        fault(
            "a share of nothing",
            "error V207@CT/6.2a/pct",
            row_typed("CT/6.2a", "tong=0 dat=0 pct=100"),
        ),
        *(
            fault(
                f"more reached than there are in {row}", f"error V206@CT/{row}/tong", typed(f"CT/{row}/dat", "99.999")
            )
            for row in ("1.1", "3.1", "5.1", "6.2b")
        ),
        fault("another whole alone", "error V206@CT/4.2/tong", typed("CT/4.2/tong", "100")),
        fault("fewer reached, the share left as it was", "error V207@CT/4.2/pct", typed("CT/4.2/dat", "110")),
        fault("a share cut off", "warning V208@CT/4.6/pct", typed("CT/4.6/pct", "74,04")),
    ]


def documents() -> list[Fault]:
    day, symbol = "VB/b/ngay", "VB/a/ky_hieu"
    return [
        *(
            fault(f"a document of {date}", f"warning V216@{day}", typed(day, date))
            for date in ("29/9/2016", "01/01/2021", "13-5-2008", "ngày 02 tháng 9 năm 1945")
        ),
        fault("the same document twice", "warning V217@VB/e/ky_hieu", row_again("VB/b", "e")),
        fault(
            "the same document twice, its day written in another way",
            "warning V217@VB/e/ky_hieu",
            row_again("VB/b", "e"),
            typed("VB/e/ngay", "13/5/2018"),
            typed("VB/e/don_vi", "ubnd xã bình lư"),
        ),
        *(
            fault(f"the symbol {text}", f"note V215:KY_HIEU@{symbol}", typed(symbol, text))
            for text in ("15", "Kế hoạch 15", "KH/ĐU", "số mười lăm")
        ),
    ]


def beside() -> list[Fault]:
    wrong = [
        fault(f"the text says another share than row {row}", f"error V302@{place}", beside_text(place, "55,5"))
        for row, place in LINKED.items()
    ]
    return [
        *wrong,
        fault("letters beside the text", "error V111@II.2.2#ho_van_hoa", beside_text("II.2.2#ho_van_hoa", "nhiều")),
        fault("half of a pair", "error V111@II.2.2#van_hoa_van_nghe", beside_text("II.2.2#van_hoa_van_nghe", "15")),
        fault(
            "a fraction in one box",
            "error V111@II.2.2#van_hoa_van_nghe",
            beside_text("II.2.2#van_hoa_van_nghe", "15/1.200", ""),
        ),
    ]


def whose_part() -> list[Fault]:
    only_culture = [without_row(f"CT/{row}") for row in ("1.1", "1.2", "1.3", "2.1", "3.1", "3.2", "5.1")]
    only_culture += [without_row(f"CT/{row}") for row in ("6.1", "6.2a", "6.2b")]
    culture = (without_table("VB"), *only_culture)
    return [
        fault(
            "the office for culture fills a row of the district's radio",
            "error V105@CT/3.1/dat",
            *culture,
            row_again("CT/4.1", "3.1"),
            row_typed("CT/3.1", "tong= dat=12 pct="),
            unit_type="phong_vhtt",
        ),
        fault("the list neither filled nor answered", "error V108@VB", without_table("VB"), blanks="refused"),
        fault("the targets neither filled nor answered", "error V108@CT", without_table("CT"), blanks="refused"),
        fault("the list answered and filled", "error V110@VB", answered("VB")),
    ]


FAULTS: list[Case] = [("DA241", one) for one in (*targets(), *documents(), *beside(), *whose_part())]
