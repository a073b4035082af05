"""What happens to a plan that came as a file, as the history tells it."""

from audit.actions import register
from audit.record import Subject
from intake.models import PlanReading


def declare() -> None:
    register(
        "plan.read",
        vi="{actor} đọc kế hoạch từ tệp “{name}”[: {sections} mục, {forms} biểu, {questions} chỗ phải hỏi].",
        en="{actor} read a plan from the file “{name}”[: {sections} sections, {forms} forms, {questions} questions].",
    )
    register(
        "plan.confirm",
        vi="{actor} xác nhận kế hoạch mang mã {code}[, đọc từ tệp “{name}”].",
        en="{actor} confirmed the plan {code}[, read from the file “{name}”].",
    )


def subject_of_plan(reading: PlanReading) -> Subject:
    return Subject("plan", str(reading.pk), str(reading), unit=reading.issuing_body.code)
