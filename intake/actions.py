"""What comes in from outside, as the history tells it."""


def declare() -> None:
    from intake.attachments import actions as attachments
    from intake.plans import actions as plans
    from intake.reports import actions as reports

    attachments.declare()
    plans.declare()
    reports.declare()
