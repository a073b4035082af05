"""What consolidating writes into the history beside the actions that the history knows by itself."""

from audit.actions import register


def declare() -> None:
    register(
        "consolidation.stale",
        vi="Bản tập hợp lần {number} không còn khớp báo cáo nguồn: {reason}.",
        en="Compilation no. {number} no longer matches its sources: {reason}.",
    )
