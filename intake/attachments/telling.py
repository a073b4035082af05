"""Who hears of a paper that another side put beside a report or took away."""

from django.utils.translation import gettext_lazy as _

from intake.models import Attachment
from units.models import Person
from workflow.models import Notification
from workflow.notices import declare as declare_notice
from workflow.roles import people_of, reviewers, unit_people

ATTACHED_FOR_UNIT, WITHDRAWN_BY_OFFICE, JOINED = "paper_for_unit", "paper_withdrawn", "paper_joined"


def declare() -> None:
    declare_notice(ATTACHED_FOR_UNIT, _("Cơ quan theo dõi đã đính kèm tài liệu thay đơn vị"))
    declare_notice(WITHDRAWN_BY_OFFICE, _("Cơ quan theo dõi đã rút tài liệu đính kèm thay đơn vị"))
    declare_notice(JOINED, _("Đơn vị đính kèm thêm bản ký sau khi gửi báo cáo"))


def tell_attached(paper: Attachment, actor: Person) -> None:
    if paper.by_office:
        _tell(paper, ATTACHED_FOR_UNIT, people_of(unit_people, paper.submission) - {actor})
    elif paper.after_sending:
        _tell(paper, JOINED, people_of(reviewers, paper.submission) - {actor})


def tell_withdrawn(paper: Attachment, actor: Person) -> None:
    if paper.by_office:
        _tell(paper, WITHDRAWN_BY_OFFICE, people_of(unit_people, paper.submission) - {actor})


def _tell(paper: Attachment, what: str, people: set[Person]) -> None:
    Notification.objects.bulk_create(
        Notification(submission=paper.submission, recipient=person, step=what)
        for person in sorted(people, key=lambda person: person.pk)
    )
