"""The few people to sign in as, one for each part somebody plays. Everybody else is named after their unit."""

from dataclasses import dataclass
from typing import TypedDict

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from units.models import Person, Unit
from units.rights import Right

PASSWORD = "minhhoa-2023"
CLERK, LEADER = "lap", "lanhdao"
FIRST_REVIEWER, SECOND_REVIEWER = "chuyenvien1", "chuyenvien2"


@dataclass(frozen=True)
class Player:
    """A login of the table: `right` is held at the unit of this code, and `what` says what waits for this person."""

    username: str
    role: str
    right: Right
    unit: str
    what: Promise


PLAYERS = (
    Player("nguoilap", "clerk", Right.REPORT_UNIT, "db-dao-san", _("sửa dòng Tổng sai rồi trình duyệt")),
    Player("lanhdao", "leader", Right.LEAD_UNIT, "db-khong-lao", _("xem chỗ đã sửa sau khi bị trả lại, rồi duyệt")),
    Player("chuyenvien", "reviewer", Right.REVIEW_UNIT, "btg-hu-phong-tho", _("xem xét, trả lại, đôn đốc, tổng hợp")),
    Player("tracuu", "auditor", Right.AUDIT_UNIT, "tu-lai-chau", _("đọc lịch sử xử lý của các đợt")),
    Player("quantri", "administrator", Right.ADMIN_UNIT, "tu-lai-chau", _("đơn vị, người dùng, mở đợt báo cáo")),
    Player("chuyenvientinh", "reviewer", Right.REVIEW_UNIT, "btg-tu", _("nhận báo cáo cấp dưới gửi lên")),
    Player("lanhdaohuyen", "leader", Right.LEAD_UNIT, "hu-phong-tho", _("duyệt, ký báo cáo của huyện")),
    Player("nguoilap2", "clerk", Right.REPORT_UNIT, "db-ma-li-pho", _("sửa báo cáo bị trả lại kèm ý kiến")),
    Player("vanhoa", "clerk", Right.REPORT_UNIT, "vhtt-tam-duong", _("báo cáo từng phần theo Công văn 232")),
)


class Login(TypedDict):
    username: str
    password: str
    name: str
    role: str
    unit: str


RIGHTS = {CLERK: Right.REPORT_UNIT, LEADER: Right.LEAD_UNIT, FIRST_REVIEWER: Right.REVIEW_UNIT}


def username_at(unit: str, part: str) -> str:
    """`db-ban-lang.lap`, or the memorable name when this person stands in the table. `unit` is a code."""
    known = (one.username for one in PLAYERS if one.unit == unit and one.right == RIGHTS.get(part))
    return next(known, f"{unit}.{part}")


def logins() -> list[Login]:
    """The table, in the order in which a visitor would try them."""
    people = Person.objects.in_bulk([player.username for player in PLAYERS], field_name="username")
    units = Unit.objects.in_bulk([player.unit for player in PLAYERS], field_name="code")
    return [
        Login(
            username=player.username,
            password=PASSWORD,
            name=people[player.username].full_name,
            role=player.role,
            unit=units[player.unit].name,
        )
        for player in PLAYERS
    ]
