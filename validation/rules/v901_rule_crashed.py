"""A rule could not be carried out.

Why: what was not checked must not pass; the report waits until the rule is mended.
Fix: tell the administrator the code in the message; the report itself may be right.
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
        vi="quy tắc {rule} không chạy được ({fault}). Đề nghị báo cho quản trị hệ thống; số liệu vẫn được giữ nguyên.",
        en="rule {rule} could not be carried out ({fault}). Tell the administrator; nothing typed is lost.",
    ),
)
