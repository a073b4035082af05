"""The five states of a submission, in the words of the office."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Stage(models.TextChoices):
    DRAFT = "draft", _("Đang soạn")
    PENDING_APPROVAL = "pending_approval", _("Chờ lãnh đạo duyệt")
    IN_REVIEW = "in_review", _("Đang xem xét")
    ACCEPTED = "accepted", _("Đạt yêu cầu")
    CONSOLIDATED = "consolidated", _("Đã tổng hợp")


class Kind(models.TextChoices):
    """A unit's own report, or the consolidated report that the issuing unit makes of all of them."""

    REPORT = "report", _("Báo cáo của đơn vị")
    CONSOLIDATED = "consolidated_report", _("Báo cáo tổng hợp")
