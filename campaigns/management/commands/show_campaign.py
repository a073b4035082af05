"""Shows one plan of the catalogue, without a database."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from campaigns import catalogue
from campaigns.plan_json import as_json
from campaigns.plan_summary import summary


class Command(BaseCommand):
    help = "Show a plan of the catalogue: deadlines, outline, tables. Exit 2: there is no such plan."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", metavar="CODE", help=f"one of {', '.join(catalogue.codes())}")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            plan = catalogue.load(options["code"])
        except catalogue.UnknownCampaign as refusal:
            raise CommandError(str(refusal), returncode=2) from None
        text = json.dumps(as_json(plan), ensure_ascii=False, indent=2) if options["json"] else summary(plan)
        self.stdout.write(text)
