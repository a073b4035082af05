"""Why a unit or a right cannot be changed as asked, with a code for tests and a sentence that says what to do."""

from django.utils.translation import gettext_lazy as _


class UnitsError(Exception):
    """A refusal. `code` is stable and compared in tests; `message` is what the person reads."""

    code = "refused"
    message = _("Không thực hiện được thay đổi này.")

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.code)

    def __str__(self) -> str:
        return str(self.message).format(**self.facts)


class UnknownUnitError(UnitsError):
    code = "unknown-unit"
    message = _("Không có đơn vị mang mã “{unit}”. Kiểm tra lại mã trong danh sách đơn vị.")


class CodeTakenError(UnitsError):
    code = "code-taken"
    message = _("Mã “{unit}” đã dùng cho một đơn vị khác. Chọn mã khác.")


class DaysTheWrongWayRoundError(UnitsError):
    code = "days-the-wrong-way-round"
    message = _("Ngày kết thúc {last} sớm hơn ngày bắt đầu {first}. Nhập lại ngày.")


class ClosedAlreadyError(UnitsError):
    code = "closed-already"
    message = _("{unit} đã kết thúc ngày {last}. Đơn vị đã kết thúc không sửa lại được.")


class StillHasUnitsError(UnitsError):
    code = "still-has-units"
    message = _("{unit} còn đơn vị trực thuộc, trước hết là {child}. Kết thúc các đơn vị đó trước.")


class HeldAlreadyError(UnitsError):
    code = "held-already"
    message = _("{person} đã giữ vai trò này tại {unit} từ {first}. Kết thúc vai trò cũ trước khi giao lại.")


class UsernameTakenError(UnitsError):
    code = "username-taken"
    message = _("Tên đăng nhập “{username}” đã có người dùng. Chọn tên khác.")
