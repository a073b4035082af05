"""The checking itself gave no usable answer.

Why: a check that fails for its own reasons looks like a fault of the report, or like none; neither may be believed.
Fix: tell the administrator the words in the message; the report itself may be right.
"""

from validation.form import Severity
from validation.frozen import Text
from validation.rule import Phase, Rule

rule = Rule(
    __name__,
    severity=Severity.ERROR,
    phase=Phase.READING,
    subject="engine",
    message=Text(
        vi="không kiểm tra được biểu này ({fault}). Đề nghị báo cho quản trị hệ thống; số liệu vẫn được giữ nguyên.",
        en="this could not be checked ({fault}). Tell the administrator; nothing typed is lost.",
    ),
)
