"""Reads a plan's Word file into a proposal for a campaign: nothing is stored, every guess says how sure it is."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from campaigns.proposal_summary import summary
from documents.planning.as_json import as_json
from documents.planning.proposal import Proposal
from documents.planning.safely import read_paper_safely
from documents.planning.source import NotAPlanFile


class Command(BaseCommand):
    help = (
        "Read a plan (.docx) into a proposal: head, deadlines, outline, tables, and what must be asked. "
        "Exit 1: nothing of a plan was found. Exit 2: the file is refused or cannot be read."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE.docx", type=Path)
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        proposal = _proposal(options["file"])
        if proposal.says_nothing:
            message = _("Không thấy số và ký hiệu, đề cương hay biểu mẫu nào: tệp này không phải kế hoạch.")
            raise CommandError(message, returncode=1)
        if proposal.is_a_report:
            raise CommandError(_("Tệp này là báo cáo, không phải kế hoạch; hãy chọn tệp kế hoạch."), returncode=1)
        as_text = json.dumps(as_json(proposal), ensure_ascii=False, indent=2)
        self.stdout.write(as_text if options["json"] else summary(proposal))


def _proposal(file: Path) -> Proposal:
    try:
        return read_paper_safely(file.read_bytes()).proposal
    except OSError:
        raise CommandError(_("Không mở được tệp {file}.").format(file=file.name), returncode=2) from None
    except NotAPlanFile as refusal:
        raise CommandError(str(refusal), returncode=2) from None
