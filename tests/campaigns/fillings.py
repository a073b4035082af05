"""Correct fillings of the nine tables, as units would type them: totals and percentages written by hand.

Nothing here is computed by the product. A block is one table, or some columns of it; the first line names the columns.
"""

from validation.report import Report, TypedRow


def rows_of(*blocks: str) -> list[TypedRow]:
    """The rows of one table; blocks beside each other are columns of the same rows."""
    rows: dict[str, TypedRow] = {}
    for block in blocks:
        head, *lines = (_cells(line) for line in block.strip().splitlines())
        for cells in lines:
            rows.setdefault(cells[0], {}).update(zip(head, cells, strict=True))
    return list(rows.values())


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


PL01 = """
row | so_luong | tuoi_duoi30 | tuoi_31_45 | tuoi_46_60 | tuoi_61 | cm_trendh | cm_cddh | cm_tc | ll_cc | ll_tc
1   | 24       | 03          | 11         | 8          | 2       | 5         | 17      | 2     | 9     | 14
"""

PL02 = """
row | so_luong | tuoi_duoi30 | tuoi_31_45 | tuoi_46_60 | tuoi_61 | cm_trendh | cm_cddh | cm_tc | ll_cc | ll_tc
1   | 45       | 9           | 21         | 14         | 1       | Không     | 28      | 17    | 4     | 30
"""

PL03 = """
row   | bcv | ttv | tp_hn | tp_luot | cs_hn | cs_luot | boi_duong
2011  | 18  | 31  | 6     | 420     | 21    | 1.030   | 1
2012  | 18  | 32  | 7     | 455     | 24    | 1.120   | 2
2013  | 19  | 34  | 8     | 510     | 26    | 1.215   | 1
2014  | 20  | 35  | 8     | 498     | 25    | 1.190   | 2
2015  | 20  | 37  | 9     | 560     | 28    | 1.302   | 2
2016  | 21  | 38  | 9     | 575     | 27    | 1.284   | 1
2017  | 22  | 40  | 10    | 640     | 30    | 1.415   | 3
2018  | 22  | 41  | 11    | 702     | 31    | 1.466   | 2
2019  | 23  | 42  | 10    | 655     | 29    | 1.380   | 2
2020  | 24  | 44  | 8     | 520     | 22    | 1.045   | 1
2021  | 24  | 45  | 4     | 260     | 10    | 486     | 1
total | 24  | 45  | 90    | 5.795   | 273   | 12.933  | 18
"""

PL04 = """
row     | tong | tx_sl | tx_pct | ktx_sl | ktx_pct
2011-tp | 18   | 16    | 88,9   | 2      | 11,1
2011-cs | 31   | 27    | 87,10  | 4      | 12,90
2012-tp | 18   | 17    | 94,4   | 1      | 5,6
2012-cs | 32   | 29    | 90,63  | 3      | 9,38
2013-tp | 19   | 16    | 84,2   | 3      | 15,8
2013-cs | 34   | 29    | 85,29  | 5      | 14,71
2014-tp | 20   | 18    | 90,0   | 2      | 10,0
2014-cs | 35   | 31    | 88,57  | 4      | 11,43
2015-tp | 20   | 18    | 90,0   | 2      | 10,0
2015-cs | 37   | 33    | 89,19  | 4      | 10,81
2016-tp | 21   | 18    | 85,7   | 3      | 14,3
2016-cs | 38   | 33    | 86,84  | 5      | 13,16
2017-tp | 22   | 19    | 86,4   | 3      | 13,6
2017-cs | 40   | 35    | 87,50  | 5      | 12,50
2018-tp | 22   | 20    | 90,9   | 2      | 9,1
2018-cs | 41   | 37    | 90,24  | 4      | 9,76
2019-tp | 23   | 19    | 82,6   | 4      | 17,4
2019-cs | 42   | 36    | 85,71  | 6      | 14,29
2020-tp | 24   | 22    | 91,7   | 2      | 8,3
2020-cs | 44   | 40    | 90,91  | 4      | 9,09
2021-tp | 24   | 19    | 79,2   | 5      | 20,8
2021-cs | 45   | 38    | 84,44  | 7      | 15,56
"""

PL1 = """
row   | hn | dv          | dv_pct | cc      | cc_pct | tong_nguoi | tai_lieu
2013  | 3  | 112/120     | 93,33  | 31/40   | 77,5%  | 143        | 60
2014  | 05 | 118/124     | 95,16  | 35/42   | 83,3%  | 153        | 75
2015  | 6  | 121/128     | 94,53  | 38/45   | 84,4%  | 159        | 82
2016  | 7  | 117/130     | 90,00  | 40/46   | 87,0%  | 157        | 90
2017  | 6  | 126/133     | 94,74  | 41/48   | 85,4%  | 167        | 84
2018  | 8  | 130/137     | 94,89  | 44/50   | 88,0%  | 174        | 105
2019  | 6  | 133/141     | 94,33  | 46/52   | 88,5%  | 179        | 88
2020  | 05 | 129/144     | 89,58  | 47/53   | 88,7%  | 176        | 79
2021  | 9  | 141/147     | 95,92  | 49/55   | 89,1%  | 190        | 1.120
2022  | 7  | 146/151     | 96,69  | 52/57   | 91,2%  | 198        | 96
2023  | 2  | 149/154     | 96,75  | 50/58   | 86,2%  | 199        | 30
total | 64 | 1.422/1.509 | 94,23  | 473/546 | 86,63  | 1.895      | 1.909
"""

PL2 = """
row   | bcv_h | bcv_cs | h_hn | h_luot | cs_hn | cs_luot
2013  | 25    | 4      | 4    | 310    | 9     | 402
2014  | 26    | 4      | 11   | 860    | 14    | 655
2015  | 26    | 5      | 12   | 905    | 15    | 700
2016  | 27    | 5      | 12   | 931    | 13    | 612
2017  | 27    | 5      | 11   | 842    | 16    | 745
2018  | 28    | 6      | 12   | 960    | 12    | 598
2019  | 28    | 6      | 12   | 1.012  | 15    | 731
2020  | 29    | 6      | 10   | 755    | 11    | 520
2021  | 30    | 7      | 11   | 890    | 13    | 644
2022  | 30    | 7      | 12   | 1.100  | 17    | 812
2023  | 30    | 7      | 4    | 345    | 5     | 233
total | 30    | -      | 111  | 8.910  | 140   | 6.652
"""

PL3_DISTRICT_COMMITTEE = """
row   | g1_kt_cuoc | g1_kt_tt | g1_kt_cn | g1_gs_cuoc | g1_gs_tt | g1_gs_cn
2013  | 2          | 2        | 3        | 0          | 0        | 0
2014  | Không      | Không    | Không    | 0          | 0        | 00
2015  | 0          | 0        | 0        | 1          | 2        | 0
2016  | 1          | 3        | 2        | 3          | 4        | 2
2017  | 2          | 4        | 2        | 3          | 5        | 3
2018  | 2          | 2        | 3        | 2          | 2        | 0
2019  | 2          | 4        | 3        | 2          | 4        | 3
2020  | 2          | 2        | 0        | 3          | 5        | 3
2021  | 2          | 4        | 0        | 0          | 0        | 0
2022  | 2          | 4        | 2        | 3          | 3        | 0
2023  | 1          | 3        | 0        | 2          | 4        | 0
total | 16         | 28       | 15       | 19         | 29       | 11
"""

PL3_DISTRICT_INSPECTION = """
row   | g2_kt_cuoc | g2_kt_tt | g2_kt_cn | g2_gs_cuoc | g2_gs_tt | g2_gs_cn
2013  | 0          | 0        | 0        | 0          | 0        | 0
2014  | 1          | 3        | 0        | 3          | 3        | 1
2015  | 0          | 0        | 0        | 0          | 0        | 0
2016  | 3          | 4        | 2        | 3          | 3        | 1
2017  | 0          | 0        | 0        | 0          | 0        | 0
2018  | 3          | 3        | 1        | 2          | 2        | 1
2019  | 1          | 1        | 0        | 1          | 1        | 1
2020  | 3          | 4        | 3        | 0          | 0        | 0
2021  | 0          | 0        | 0        | 1          | 3        | 0
2022  | 3          | 4        | 3        | 3          | 4        | 0
2023  | 2          | 4        | 2        | 1          | 2        | 1
total | 16         | 23       | 11       | 14         | 18       | 5
"""

PL3_GRASSROOTS = """
row   | g3_kt_cuoc | g3_kt_tt | g3_kt_cn | g3_gs_cuoc | g3_gs_tt | g3_gs_cn
2013  | 2          | 4        | 0        | 1          | 1        | 0
2014  | 0          | 0        | 0        | 1          | 2        | 3
2015  | 1          | 2        | 3        | 2          | 3        | 3
2016  | 3          | 4        | 1        | 2          | 2        | 3
2017  | 2          | 3        | 0        | 0          | 0        | 0
2018  | 3          | 4        | 3        | 0          | 0        | 0
2019  | 1          | 1        | 3        | 1          | 2        | 2
2020  | 3          | 5        | 3        | 0          | 0        | 0
2021  | 2          | 4        | 0        | 0          | 0        | 0
2022  | 1          | 1        | 2        | 2          | 3        | 1
2023  | 2          | 4        | 1        | 1          | 1        | 3
total | 20         | 32       | 16       | 10         | 14       | 15
"""

PL3_BRANCHES = """
row   | g4_kt_cuoc | g4_kt_tt | g4_kt_cn | g4_gs_cuoc | g4_gs_tt | g4_gs_cn
2013  | 3          | 4        | 0        | 1          | 1        | 3
2014  | 1          | 3        | 0        | 2          | 4        | 1
2015  | 2          | 3        | 1        | 1          | 3        | 1
2016  | 2          | 2        | 1        | 3          | 5        | 2
2017  | 2          | 4        | 3        | 2          | 4        | 3
2018  | 1          | 2        | 3        | 2          | 2        | 3
2019  | 0          | 0        | 0        | 1          | 2        | 2
2020  | 1          | 1        | 1        | 3          | 3        | 0
2021  | 1          | 3        | 3        | 1          | 3        | 2
2022  | 0          | 0        | 0        | 1          | 3        | 2
2023  | 1          | 1        | 3        | 2          | 4        | 0
total | 14         | 23       | 15       | 19         | 34       | 19
"""

VB = """
row | ky_hieu     | ngay                     | trich_yeu                              | don_vi
a   | 15-KH/ĐU    | 02/12/2016               | Triển khai thực hiện Đề án 241         | Đảng ủy xã Bình Lư
b   | 20/KH-UBND  | 13-5-2018                | Nâng cấp hệ thống truyền thanh         | UBND xã Bình Lư
c   | 07-NQ/ĐU    | ngày 05 tháng 9 năm 2019 | Lãnh đạo công tác tư tưởng             | Đảng ủy xã Bình Lư
d   | 15-KH/ĐU    | 21.10.2020               | Tuyên truyền đại hội đảng bộ           | Đảng ủy xã Bình Lư
"""

CT = """
row  | tong   | dat    | pct
1.1  | 38     | 38     | 100
1.2  | 254    | 254    | 100
1.3  | 1.240  | 1.203  | 97,02
2.1  | 13     | 13     | 100
3.1  | 12.340 | 12.340 | 100
3.2  | 12.340 | 11.905 | 96,47
4.1  | 12.340 | 10.920 | 88,49
4.2  | 131    | 112    | 85,50
4.3  | 94     | 94     | 100
4.4  | 13     | 13     | 100
4.5  | 131    | 118    | 90,08
4.6  | 131    | 97     | 74,05
5.1  | 1      | 1      | 100
6.1  | 11     | 11     | 100
6.2a | 6      | 6      | 100
6.2b | 11     | 9      | 81,82
"""

# What the text says beside the target table: the same shares, some with fewer decimals.
DA241_FIGURES = {
    "II.2.2": {
        "nghe_xem_trung_uong": ["100"],
        "nghe_xem_tinh": ["96,5"],
        "ho_van_hoa": ["88,49"],
        "ban_van_hoa": ["85,5"],
        "co_quan_van_hoa": ["100"],
        "xa_co_nha_van_hoa": ["100"],
        "ban_co_nha_van_hoa": ["90,1%"],
        "ban_co_doi_van_nghe": ["74"],
        "lich_su_xa": ["100"],
        "van_hoa_van_nghe": ["15", "1.200"],
    },
    "II.2.3": {
        "dang_vien_hoc_tap": ["100"],
        "quan_chung_quan_triet": ["97,02"],
        "can_bo_cap_nhat": ["100"],
    },
    "II.2.6": {"chuyen_mon": ["100"], "can_bo_tuyen_giao": ["9", "11"]},
}

CORRECT: dict[str, Report] = {
    "QC518": Report(
        tables={"PL01": rows_of(PL01), "PL02": rows_of(PL02), "PL03": rows_of(PL03), "PL04": rows_of(PL04)}
    ),
    "DA1327": Report(
        tables={
            "PL1": rows_of(PL1),
            "PL2": rows_of(PL2),
            "PL3": rows_of(PL3_DISTRICT_COMMITTEE, PL3_DISTRICT_INSPECTION, PL3_GRASSROOTS, PL3_BRANCHES),
        }
    ),
    "DA241": Report(tables={"VB": rows_of(VB), "CT": rows_of(CT)}, figures=DA241_FIGURES),
}
"""By campaign: a whole report as it would stand at the top, every column of every table filled."""
