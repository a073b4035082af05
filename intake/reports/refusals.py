# A refusal is named by what happened, so that `raise NothingChosen()` reads as a sentence.
# ruff: noqa: N818
"""Why a file sent back, or what was chosen from it, is not taken."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from audit.language import in_readers_language
from documents.matching import Said
from workflow.refusals import WorkflowError


class WrongFile(WorkflowError):
    """The file is of another unit or campaign, or nothing in it is known; `said` names what."""

    code = "wrong-file"

    def __init__(self, said: Sequence[Said]) -> None:
        self.said = said
        super().__init__()

    def __str__(self) -> str:
        return " ".join(_as_sentence(in_readers_language(said)) for said in self.said)


class UploadDecided(WorkflowError):
    code = "upload-decided"
    message = _("Tệp này {state}, không xử lý lại. Cần đưa vào lần nữa thì tải tệp lên lại.")


class NothingChosen(WorkflowError):
    code = "nothing-chosen"
    message = _("Chưa chọn phần nào theo tệp. Chọn ít nhất một phần, hoặc bấm “Bỏ tệp này”.")


class ChoicesMissing(WorkflowError):
    code = "choices-missing"
    message = _("Còn {count} chỗ chưa chọn. Chọn theo tệp hoặc giữ dự thảo ở từng chỗ rồi ghi lại.")


class NotLookedAt(WorkflowError):
    code = "not-looked-at"
    message = _("Tệp có điểm cần xem lại trước khi ghi. Xem kỹ rồi đánh dấu “Đã kiểm tra” ở đầu trang.")


class ChangedMeanwhile(WorkflowError):
    """A chosen place was saved since the comparison was drawn; nothing was taken."""

    code = "changed-meanwhile"
    message = _(
        "Trong lúc đồng chí xem, dự thảo vừa được sửa ở: {places}. Chưa phần nào được ghi; "
        "xem lại so sánh mới ở các chỗ đó rồi chọn lại."
    )


def _as_sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
