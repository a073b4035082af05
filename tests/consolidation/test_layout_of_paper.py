"""Which layout a paper of the database is written in."""

import datetime as dt

from campaigns.models import Campaign
from consolidation.paper import report_file
from documents.profiles.profile import profile_for
from tests.cast import CUT_OFF, Cast, report_of
from tests.documents.word_reader import tables, texts
from tests.workflow.consolidated import issued_consolidated_report
from workflow.blank import blank_of
from workflow.drafting import draft_report
from workflow.layouts import layout_for, save_layout
from workflow.models import Submission

TODAY = dt.date(2026, 11, 21)


def head_of(submission: Submission) -> str:
    written = report_file(submission, submission.revision.report if submission.revision else draft_report(submission))
    return "\n".join("\n".join(row) for row in texts(tables(written)[0]))


def edited(day: dt.date, motto: str, cast: Cast) -> None:
    profile = profile_for(day)
    changed = profile.model_copy(update={"head": profile.head.model_copy(update={"motto": motto})})
    save_layout(changed, 0, actor=cast.adam)


def test_an_issued_paper_stays_as_it_was_issued_whatever_is_edited_later(campaign: Campaign, cast: Cast) -> None:
    edited(CUT_OFF, "LẦN MỘT", cast)
    report = issued_consolidated_report(campaign, cast)
    before = report_file(report, report.revision.report)
    profile = layout_for(cast.office, CUT_OFF)
    second = profile.model_copy(update={"head": profile.head.model_copy(update={"motto": "LẦN HAI"})})
    save_layout(second, 1, actor=cast.adam)
    assert report_file(report, report.revision.report) == before
    assert "LẦN MỘT" in head_of(report)
    assert layout_for(cast.office, CUT_OFF).head.motto == "LẦN HAI"


def test_a_paper_without_a_day_takes_the_layout_of_today_and_of_its_bodys_side(campaign: Campaign, cast: Cast) -> None:
    draft = report_of(campaign, cast.south)
    assert layout_for(cast.south).id == profile_for(TODAY).id
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in head_of(draft)
    cast.south.type.side = "state"
    cast.south.type.save()
    draft = report_of(campaign, cast.south)
    assert "Số:        /BC-SOUTH" in head_of(draft)
    assert "Huyện ủy Bắc".upper() not in head_of(draft)
    assert blank_of(draft).layout.id == "ND30-2020"
    cast.south.side = "youth"
    cast.south.save()
    assert "ĐOÀN TNCS HỒ CHÍ MINH" in head_of(report_of(campaign, cast.south))
