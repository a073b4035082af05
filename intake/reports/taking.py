"""A clerk's word on a file that was read: what is chosen goes into the draft, all or nothing; or it is dropped."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from audit.record import record
from intake.models import Upload, UploadState
from intake.reports.actions import file_facts
from intake.reports.comparing import compare
from intake.reports.comparison import WHOLE_FILE, Choice, Comparison
from intake.reports.merging import Choices, merged
from intake.reports.refusals import ChangedMeanwhile, ChoicesMissing, NothingChosen, NotLookedAt, UploadDecided
from units.models import Person
from validation.report import Report
from workflow.drafting import open_draft, part_versions, save_section
from workflow.models import Submission
from workflow.naming import place_name
from workflow.refusals import NotYourDraft
from workflow.roles import is_one_of, writers
from workflow.subject import subject_of
from workflow.table_saving import save_typed_table

MOST_NAMED = 4


@dataclass(frozen=True)
class Taken:
    """`parts` are the sections and forms that were written; `replayed`: it had been done before, by the same POST."""

    upload: Upload
    parts: tuple[str, ...]
    replayed: bool = False


@transaction.atomic
def take(upload: Upload, choices: Choices, seen: Mapping[str, int], *, actor: Person) -> Taken:
    """Write what was chosen into the draft. `seen` is the version of each part on the page of the comparison.

    One transaction: were one place changed meanwhile, nothing is written and all of it is shown again. Raises
    ChangedMeanwhile, ChoicesMissing, NothingChosen, NotLookedAt, UploadDecided, DraftClosed or NotYourDraft.
    """
    upload = under_lock(upload)
    if upload.state == UploadState.TAKEN:
        return Taken(upload, taken_parts(upload), replayed=True)
    refuse_decided(upload)
    submission = open_draft(upload.submission, actor)
    comparison = compare(upload, submission)
    parts = chosen_parts(comparison, choices)
    refuse_stale(submission, parts, seen)
    refuse_unchosen(comparison, choices)
    if not parts:
        raise NothingChosen()
    report = merged(comparison, choices)
    for part in parts:
        save(submission, part, report, actor, seen.get(part, 0))
    upload.choices = {each.key: str(choices.get(each.key, Choice.DRAFT)) for each in comparison.places}
    decide(upload, UploadState.TAKEN, actor)
    names = [place_name(submission.campaign.plan, part) for part in parts]
    facts = {"places": parts, "names": names, "count": len(parts)}
    record("upload.take", subject_of(submission), actor=actor, **file_facts(upload), **facts)
    return Taken(upload, tuple(parts))


@transaction.atomic
def drop(upload: Upload, *, actor: Person) -> None:
    """Nothing of the file is taken; it stays kept. Again is no harm."""
    submission = upload.submission
    if not is_one_of(writers, submission, actor):
        raise NotYourDraft()
    upload = under_lock(upload)
    if upload.state == UploadState.DROPPED:
        return
    refuse_decided(upload)
    decide(upload, UploadState.DROPPED, actor)
    record("upload.drop", subject_of(submission), actor=actor, **file_facts(upload))


def under_lock(upload: Upload) -> Upload:
    return Upload.objects.select_related("file").select_for_update(of=("self",), no_key=True).get(pk=upload.pk)


def decide(upload: Upload, state: UploadState, actor: Person) -> None:
    upload.state, upload.decided_by, upload.decided_at = state, actor, timezone.now()
    upload.save(update_fields=["state", "choices", "decided_by", "decided_at"])


def refuse_decided(upload: Upload) -> None:
    if upload.state != UploadState.READ:
        raise UploadDecided(state=upload.get_state_display().lower())


def chosen_parts(comparison: Comparison, choices: Choices) -> list[str]:
    """Sections and forms to be written, in the order of the plan."""
    chosen = [each.part for each in comparison.places if choices.get(each.key, Choice.DRAFT) is not Choice.DRAFT]
    return list(dict.fromkeys(chosen))


def refuse_stale(submission: Submission, parts: list[str], seen: Mapping[str, int]) -> None:
    """Under the lock of the draft: what was seen is what stands there, or nothing is written."""
    now = part_versions(submission)
    stale = [part for part in parts if now.get(part, 0) != seen.get(part, 0)]
    if stale:
        raise ChangedMeanwhile(places=named(submission, stale))


def refuse_unchosen(comparison: Comparison, choices: Choices) -> None:
    if comparison.general_doubts and WHOLE_FILE not in choices:
        raise NotLookedAt()
    missing = [each.key for each in comparison.places if each.usual is None and each.key not in choices]
    if missing:
        raise ChoicesMissing(count=len(missing))


def named(submission: Submission, parts: list[str]) -> str:
    names = [place_name(submission.campaign.plan, part) for part in dict.fromkeys(parts)]
    return "; ".join(names[:MOST_NAMED]) + ("; …" if len(names) > MOST_NAMED else "")


def save(submission: Submission, part: str, report: Report, actor: Person, seen: int) -> None:
    answer = report.answers.get(part)
    if submission.campaign.plan.has_form(part):
        save_typed_table(submission, part, report.tables.get(part, []), answer, actor=actor, seen=seen)
        return
    save_section(
        submission,
        part,
        text=report.sections.get(part, ""),
        figures=report.figures.get(part, {}),
        answer=answer,
        actor=actor,
        seen=seen,
    )


def taken_parts(upload: Upload) -> tuple[str, ...]:
    chosen = [key.removesuffix("#") for key, choice in upload.choices.items() if choice != Choice.DRAFT]
    return tuple(dict.fromkeys(chosen))
