"""The two answers for a whole section or table, in the words of the office."""

from django.utils.translation import gettext_lazy as _

from validation.report import Answer

ANSWER_LABELS = {Answer.NONE: _("Không phát sinh"), Answer.OUT_OF_SCOPE: _("Không thuộc phạm vi")}
