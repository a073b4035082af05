"""The posts leaders sign with, by type of unit: title, and on whose behalf (heads of boards sign for themselves)."""

from units.models import Unit

STANDING_COMMITTEE = "T/M BAN THƯỜNG VỤ"

POSTS: dict[str, tuple[str, str]] = {
    "tinh_uy": ("Phó Bí thư", STANDING_COMMITTEE),
    "thanh_uy": ("Phó Bí thư", STANDING_COMMITTEE),
    "huyen_uy": ("Phó Bí thư", STANDING_COMMITTEE),
    "dang_bo_co_so": ("Bí thư", STANDING_COMMITTEE),
    "chi_bo_co_so": ("Bí thư", "T/M CHI BỘ"),
    "ban_tuyen_giao": ("Trưởng ban", ""),
    "ban_to_chuc": ("Trưởng ban", ""),
    "ban_dan_van": ("Trưởng ban", ""),
    "ubkt": ("Chủ nhiệm", "T/M ỦY BAN KIỂM TRA"),
    "van_phong_cap_uy": ("Chánh Văn phòng", ""),
    "mttq": ("Chủ tịch", "T/M BAN THƯỜNG TRỰC"),
    "doan_the": ("Chủ tịch", STANDING_COMMITTEE),
    "dai_truyen_thanh": ("Giám đốc", ""),
    "trung_tam_chinh_tri": ("Giám đốc", ""),
}
YOUTH_UNION = {"ĐTN": ("Bí thư", STANDING_COMMITTEE)}
HEAD_OF_OFFICE = ("Trưởng phòng", "")


def post_at(unit: Unit) -> tuple[str, str]:
    return YOUTH_UNION.get(unit.symbol) or POSTS.get(unit.type_id, HEAD_OF_OFFICE)
