"""What can happen: every action of the history, with the sentence that tells it in each language.

A sentence is filled with `actor`, `subject` and the facts of the event as they were. A clause in square brackets is
left out when one of its facts was not given, so `[, lý do: {reason}]` needs a reason to be told.
"""

import re
from dataclasses import dataclass

CLAUSE = re.compile(r"\[([^\[\]]*)\]")
GAP = re.compile(r"\{(\w+)\}")
DAY = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(\d\d)")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Action:
    vi: str
    en: str

    def sentence(self, language: str, facts: dict[str, object]) -> str:
        """The sentence in `vi` or `en`. A fact that was not given leaves its clause out."""
        template = self.en if language == "en" else self.vi

        def told(clause: re.Match[str]) -> str:
            has_all = all(_is_given(facts.get(name)) for name in GAP.findall(clause[1]))
            return clause[1] if has_all else ""

        return GAP.sub(lambda gap: _shown(facts.get(gap[1]), language), CLAUSE.sub(told, template))


ACTIONS: dict[str, Action] = {
    "campaign.open": Action(
        "{actor} mở đợt báo cáo {subject}[, {obliged} đơn vị phải báo cáo][, hạn gửi {send_by}].",
        "{actor} opened the campaign {subject}[, {obliged} units must report][, to be sent by {send_by}].",
    ),
    "campaign.close": Action("{actor} khóa đợt báo cáo {subject}.", "{actor} closed the campaign {subject}."),
    "obligation.exempt": Action(
        "{actor} miễn báo cáo cho {subject}[, lý do: “{note}”].",
        "{actor} exempted {subject}[, reason: “{note}”].",
    ),
    "obligation.extend": Action(
        "{actor} gia hạn cho {subject}[ đến {extended_to}][, lý do: “{note}”].",
        "{actor} extended the deadline of {subject}[ to {extended_to}][, reason: “{note}”].",
    ),
    "submission.create": Action("{actor} giao báo cáo cho {subject}.", "{actor} asked {subject} to report."),
    "submission.submit": Action(
        "{actor} trình lãnh đạo đơn vị[ bản {revision}][, ghi chú: “{note}”].",
        "{actor} submitted[ revision {revision}] to the unit's leader[, note: “{note}”].",
    ),
    "submission.recall": Action(
        "{actor} rút lại bản đã trình[, ghi chú: “{note}”].",
        "{actor} recalled what was submitted[, note: “{note}”].",
    ),
    "submission.withdraw": Action(
        "{actor} rút lại báo cáo đã gửi[, ghi chú: “{note}”].",
        "{actor} withdrew the report that was sent[, note: “{note}”].",
    ),
    "submission.approve": Action(
        "{actor}[ ({post})] duyệt[ bản {revision}] và gửi báo cáo[, ghi chú: “{note}”].",
        "{actor}[ ({post})] approved[ revision {revision}] and sent the report[, note: “{note}”].",
    ),
    "submission.return_to_clerk": Action(
        "{actor} trả lại người lập báo cáo[, lý do: “{note}”].",
        "{actor} returned the report to the clerk[, reason: “{note}”].",
    ),
    "submission.take": Action("{actor} tiếp nhận báo cáo.", "{actor} took the report for review."),
    "submission.accept": Action(
        "{actor} ghi nhận báo cáo đạt yêu cầu[, ghi chú: “{note}”].",
        "{actor} accepted the report[, note: “{note}”].",
    ),
    "submission.return_with_comments": Action(
        "{actor} trả lại báo cáo[ kèm {comments} ý kiến][, hạn gửi lại {resubmit_by}][, lý do: “{note}”].",
        "{actor} returned the report[, comments: {comments}][, to send again by {resubmit_by}][, reason: “{note}”].",
    ),
    "submission.reopen": Action(
        "{actor} mở lại báo cáo[, lý do: “{note}”].",
        "{actor} reopened the report[, reason: “{note}”].",
    ),
    "submission.consolidate": Action(
        "{actor} đưa báo cáo vào báo cáo tổng hợp[ lần {number}].",
        "{actor} put the report into the consolidated report[, compilation {number}].",
    ),
    "submission.issue": Action(
        "{actor} phát hành báo cáo[ số {number}-{symbol}][, ngày {day}][, người ký: {signer}].",
        "{actor} issued the report[ as {number}-{symbol}][ on {day}][, signed by {signer}].",
    ),
    "submission.send_up": Action("{actor} gửi báo cáo lên cấp trên[: {to}].", "{actor} sent the report up[ to {to}]."),
    "draft.enter_for_unit": Action(
        "{actor} nhập thay đơn vị[ theo văn bản số {paper_number}][, ngày {paper_day}][, người ký: {paper_signer}].",
        "{actor} entered the report for the unit[, paper {paper_number}][ of {paper_day}][, signed by {paper_signer}].",
    ),
    "finding.explain": Action(
        "{actor} thuyết minh cảnh báo[ tại {place}][: “{text}”].",
        "{actor} explained the warning[ at {place}][: “{text}”].",
    ),
    "comment.make": Action(
        "{actor} ghi ý kiến[ tại {place}][: “{text}”].", "{actor} commented[ at {place}][: “{text}”]."
    ),
    "comment.answer": Action(
        "{actor} trả lời ý kiến[ tại {place}][: “{text}”].",
        "{actor} answered the comment[ at {place}][: “{text}”].",
    ),
    "comment.resolve": Action(
        "{actor} đánh dấu ý kiến[ tại {place}] đã giải quyết.",
        "{actor} marked the comment[ at {place}] as resolved.",
    ),
    "consolidation.build": Action(
        "{actor} tổng hợp[ lần {number}][ từ {included}/{expected} đơn vị][; thiếu: {missing}].",
        "{actor} consolidated[ (compilation {number})][ from {included} of {expected} units][; missing: {missing}].",
    ),
    "consolidation.adjust": Action(
        "{actor} điều chỉnh số liệu tổng hợp[ tại {place}][ từ {before}][ thành {after}][, lý do: “{note}”].",
        "{actor} adjusted a consolidated figure[ at {place}][ from {before}][ to {after}][, reason: “{note}”].",
    ),
    "consolidation.withdraw_adjustment": Action(
        "{actor} bỏ điều chỉnh số liệu tổng hợp[ tại {place}][, lý do: “{note}”].",
        "{actor} withdrew an adjustment[ at {place}][, reason: “{note}”].",
    ),
    "right.grant": Action(
        "{actor} giao cho {subject} vai trò {right_vi} tại {unit_name}, từ {valid_from}[ đến {valid_until}].",
        "{actor} made {subject} {right_en} at {unit_name} from {valid_from}[ to {valid_until}].",
    ),
    "right.end": Action(
        "{actor} kết thúc vai trò {right_vi} của {subject} tại {unit_name} sau ngày {valid_until}.",
        "{actor} ended {subject}'s time as {right_en} at {unit_name} after {valid_until}.",
    ),
    "person.create": Action("{actor} thêm cán bộ {subject}.", "{actor} added {subject}."),
    "person.deactivate": Action("{actor} ngừng tài khoản của {subject}.", "{actor} deactivated {subject}."),
    "unit.open": Action(
        "{actor} lập đơn vị {subject}[ trực thuộc {parent}], từ {valid_from}.",
        "{actor} opened the unit {subject}[ under {parent}] from {valid_from}.",
    ),
    "unit.close": Action(
        "{actor} kết thúc đơn vị {subject} sau ngày {valid_to}[, kế thừa: {successors}].",
        "{actor} closed the unit {subject} after {valid_to}[, succeeded by {successors}].",
    ),
}


class UndeclaredActionError(LookupError):
    """An action that no room has declared: a fault of the program, never of the person who acts."""

    def __init__(self, name: str) -> None:
        super().__init__(f"The action “{name}” is not declared. Declare it with audit.actions.register().")


def register(name: str, *, vi: str, en: str) -> None:
    """Declare an action `noun.verb` at start-up. The same sentence may be declared again; another one may not."""
    if not re.fullmatch(r"[a-z]+\.[a-z_]+", name):
        raise ValueError(f"An action is named noun.verb, not “{name}”.")
    action = Action(vi=vi, en=en)
    if ACTIONS.setdefault(name, action) != action:
        raise ValueError(f"The action “{name}” is declared already and never changes its meaning.")


def declared(name: str) -> Action:
    if name not in ACTIONS:
        raise UndeclaredActionError(name)
    return ACTIONS[name]


def _is_given(fact: object) -> bool:
    return fact is not None and fact != "" and fact != [] and fact != {}


def _shown(fact: object, language: str) -> str:
    """Days are kept as ISO text and shown as each language writes them: 02/6/2021, 2 Jun 2021."""
    if isinstance(fact, list):
        return ", ".join(_shown(each, language) for each in fact)
    if isinstance(fact, str) and (day := DAY.fullmatch(fact)):
        if language == "en":
            return f"{int(day[3])} {MONTHS[int(day[2]) - 1]} {day[1]}"
        return f"{day[3]}/{day[2] if day[2] < '03' else int(day[2])}/{day[1]}"
    return "" if fact is None else str(fact)
