"""What comes in from outside, as the history tells it."""


def declare() -> None:
    from intake.attachments import actions as attachments
    from intake.reports import actions as reports

    attachments.declare()
    reports.declare()
