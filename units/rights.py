"""The rights that somebody may hold at a unit, and what people call their holder."""

from enum import StrEnum

from audit.language import in_readers_language


class Right(StrEnum):
    """What an anchor allows at its unit."""

    REPORT_UNIT = "report_unit"
    LEAD_UNIT = "lead_unit"
    REVIEW_UNIT = "review_unit"
    AUDIT_UNIT = "audit_unit"
    ADMIN_UNIT = "admin_unit"

    @property
    def reaches_below(self) -> bool:
        return self in {Right.AUDIT_UNIT, Right.ADMIN_UNIT}

    @property
    def vi(self) -> str:
        return NAMES[self][0]

    @property
    def en(self) -> str:
        return NAMES[self][1]

    @property
    def label(self) -> str:
        """In the language of the page."""
        return in_readers_language(self)


# In both languages at once, because the history keeps the words as they were on the day.
NAMES = {
    Right.REPORT_UNIT: ("Người lập báo cáo", "clerk"),
    Right.LEAD_UNIT: ("Lãnh đạo đơn vị", "unit leader"),
    Right.REVIEW_UNIT: ("Chuyên viên theo dõi", "reviewer"),
    Right.AUDIT_UNIT: ("Tra cứu lịch sử (chỉ xem)", "auditor"),
    Right.ADMIN_UNIT: ("Quản trị hệ thống", "administrator"),
}
