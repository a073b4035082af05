"""Every state of a submission and every step between them, each with who may take it, what it asks for and does.

The only file that imports viewflow and the only writer of `Submission.state`. `workflow.steps.perform` is the only
caller: a transition by itself locks nothing and saves nothing. viewflow keeps one target for a source and a method, so
a step with two targets computes its own.
"""

from collections.abc import Callable
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from viewflow.fsm import State
from viewflow.fsm.base import NoTransition, TransitionConditionsUnmet

from workflow import asks, conditions, effects, issuing, roles, upward
from workflow.attempt import Attempt
from workflow.declaration import Condition, Declaration, Step
from workflow.refusals import NotNow
from workflow.stage import Kind, Stage

STATE = State(Stage, default=Stage.DRAFT)
NO_FAULT = (conditions.no_errors, conditions.warnings_explained)


def met(condition: Condition) -> Callable[["SubmissionFlow"], Any]:
    """A condition in viewflow's terms: what is false carries the refusal."""

    def of_flow(flow: "SubmissionFlow") -> Any:
        refusal = condition(flow.attempt)
        return State.CONDITION(refusal is None, refusal)

    return of_flow


def step(source: Stage | list[Stage], target: Any, label: Promise, declaration: Declaration) -> Any:
    """A transition that carries its declaration. The door asks for the right itself, before anything else."""
    refusing = [*declaration.conditions, *(ask.refuses for ask in declaration.asks if ask.refuses)]
    return STATE.transition(
        source,
        target,
        label=label,
        conditions=[met(condition) for condition in refusing],
        custom={"declaration": declaration},
    )


class SubmissionFlow:
    """One attempt's walk through the states. Declarations stand above the step they speak of."""

    state = STATE

    def __init__(self, attempt: Attempt) -> None:
        self.attempt = attempt

    @STATE.getter()
    def _stage(self) -> Stage:
        return Stage(self.attempt.submission.state)

    @STATE.setter()
    def _move(self, stage: Stage) -> None:
        self.attempt.submission.state = stage

    def take_step(self, name: str) -> None:
        """Move and do what the step does, or raise its refusal."""
        try:
            getattr(self, name)()
        except NoTransition:
            raise NotNow(step=STEPS[name].label, state=self._stage().label) from None
        except TransitionConditionsUnmet as unmet:
            # `met` put the refusal where viewflow keeps the reason.
            raise unmet.unmet_message from None

    def approved_to(self) -> Stage:
        """Nobody above a consolidated report reviews it inside its own campaign."""
        return Stage.ACCEPTED if self.attempt.submission.is_consolidated_report else Stage.IN_REVIEW

    def returned_to(self) -> Stage:
        return Stage(self.attempt.asks.get("to", Stage.DRAFT))

    @step(
        Stage.DRAFT,
        Stage.PENDING_APPROVAL,
        _("Trình duyệt"),
        Declaration(
            who=roles.submitters,
            checks=conditions.the_draft,
            conditions=(
                conditions.campaign_takes_it,
                conditions.draft_is_what_was_checked,
                *NO_FAULT,
                conditions.something_changed,
            ),
            tells=roles.leaders,
        ),
    )
    def submit(self) -> None:
        effects.submit(self.attempt)

    @step(
        Stage.PENDING_APPROVAL,
        Stage.DRAFT,
        _("Rút lại"),
        Declaration(who=roles.submitters, conditions=(conditions.by_who_submitted,), tells=roles.leaders),
    )
    def recall(self) -> None:
        """Only the state changes."""

    @step(
        Stage.PENDING_APPROVAL,
        Stage.PENDING_APPROVAL,
        _("Sửa trước khi duyệt"),
        Declaration(
            who=roles.leaders,
            asks=(asks.REPORT,),
            checks=conditions.the_mended_report,
            conditions=(conditions.content_differs, *NO_FAULT),
            tells=roles.clerks,
            offered=False,
        ),
    )
    def mend(self) -> None:
        effects.mend(self.attempt)

    @step(
        Stage.PENDING_APPROVAL,
        State.GET_STATE(approved_to, states=[Stage.IN_REVIEW, Stage.ACCEPTED]),
        _("Duyệt và gửi"),
        Declaration(
            who=roles.leaders,
            asks=(asks.SHA256, asks.RULE_SET),
            checks=conditions.the_revision,
            conditions=(conditions.approved_by_another, *NO_FAULT),
            tells=roles.reviewers,
        ),
    )
    def approve(self) -> None:
        effects.approve(self.attempt)

    @step(
        Stage.PENDING_APPROVAL,
        Stage.DRAFT,
        _("Trả lại người lập"),
        Declaration(who=roles.leaders, asks=(asks.REASON,), tells=roles.writers),
    )
    def return_to_clerk(self) -> None:
        effects.returned(self.attempt)

    @step(
        Stage.IN_REVIEW,
        Stage.PENDING_APPROVAL,
        _("Rút lại báo cáo đã gửi"),
        Declaration(who=roles.leaders, kind=Kind.REPORT, conditions=(conditions.not_taken,), tells=roles.reviewers),
    )
    def withdraw(self) -> None:
        """Only the state changes."""

    @step(
        Stage.IN_REVIEW,
        Stage.IN_REVIEW,
        _("Tiếp nhận"),
        Declaration(who=roles.reviewers, conditions=(conditions.not_taken,), tells=roles.unit_people),
    )
    def take(self) -> None:
        effects.take(self.attempt)

    @step(
        Stage.IN_REVIEW,
        Stage.ACCEPTED,
        pgettext_lazy("step", "Đạt yêu cầu"),
        Declaration(
            who=roles.reviewers,
            conditions=(conditions.accepted_by_another, conditions.no_open_blocking_comment),
            tells=roles.unit_people,
        ),
    )
    def accept(self) -> None:
        effects.settled(self.attempt)

    @step(
        Stage.IN_REVIEW,
        State.GET_STATE(returned_to, states=[Stage.DRAFT, Stage.PENDING_APPROVAL]),
        _("Trả lại kèm ý kiến"),
        Declaration(
            who=roles.reviewers,
            asks=(asks.REASON, asks.TO, asks.RESUBMIT_BY),
            conditions=(conditions.comment_in_place,),
            tells=roles.unit_people,
        ),
    )
    def return_with_comments(self) -> None:
        effects.returned_by_office(self.attempt)

    @step(
        [Stage.ACCEPTED, Stage.CONSOLIDATED],
        Stage.IN_REVIEW,
        _("Mở lại"),
        Declaration(who=roles.reviewers, asks=(asks.REASON,), tells=roles.unit_people),
    )
    def reopen(self) -> None:
        effects.take(self.attempt)

    @step(
        Stage.ACCEPTED,
        Stage.CONSOLIDATED,
        pgettext_lazy("step", "Tổng hợp"),
        Declaration(
            who=roles.issuing_leaders,
            kind=Kind.REPORT,
            conditions=(conditions.consolidation_approved,),
            offered=False,
        ),
    )
    def consolidate(self) -> None:
        effects.consolidate(self.attempt)

    @step(
        Stage.ACCEPTED,
        Stage.ACCEPTED,
        _("Phát hành"),
        Declaration(
            who=roles.unit_people,
            kind=Kind.CONSOLIDATED,
            asks=asks.ISSUE,
            conditions=(issuing.not_issued_yet,),
            tells=roles.reviewers,
        ),
    )
    def issue(self) -> None:
        issuing.issue(self.attempt)

    @step(
        Stage.DRAFT,
        Stage.IN_REVIEW,
        _("Gửi báo cáo tổng hợp lên cấp trên"),
        Declaration(
            who=roles.leaders,
            kind=Kind.REPORT,
            asks=(asks.SOURCE_HASH,),
            conditions=(conditions.campaign_takes_it, upward.something_to_send_up),
            tells=roles.reviewers,
        ),
    )
    def send_up(self) -> None:
        effects.send_up(self.attempt)

    @step(
        Stage.DRAFT,
        Stage.DRAFT,
        pgettext_lazy("step", "Nhập thay đơn vị"),
        Declaration(
            who=roles.reviewers,
            kind=Kind.REPORT,
            asks=(asks.PAPER,),
            conditions=(conditions.campaign_takes_it,),
            tells=roles.unit_people,
            action="draft.enter_for_unit",
        ),
    )
    def enter_for_unit(self) -> None:
        effects.enter_for_unit(self.attempt)

    @step(
        Stage.DRAFT,
        Stage.IN_REVIEW,
        _("Gửi thay đơn vị"),
        Declaration(
            who=roles.reviewers,
            kind=Kind.REPORT,
            checks=conditions.the_draft,
            conditions=(
                conditions.entered_by_office,
                conditions.campaign_takes_it,
                conditions.draft_is_what_was_checked,
                *NO_FAULT,
                conditions.something_changed,
            ),
            tells=roles.unit_people,
        ),
    )
    def send_for_unit(self) -> None:
        effects.send_for_unit(self.attempt)


def declared_steps() -> dict[str, Step]:
    """Every step by its name, in the order in which they stand above."""
    transitions = {method.slug: list(found) for method, found in SubmissionFlow.state.get_transitions().items()}
    return {name: step_of(name, transitions[name]) for name in vars(SubmissionFlow) if name in transitions}


def step_of(name: str, transitions: list[Any]) -> Step:
    sources = frozenset(transition.source for transition in transitions)
    return Step(name, transitions[0].label, sources, transitions[0].custom["declaration"])


STEPS = declared_steps()
