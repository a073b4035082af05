"""What comes in from outside, as the history tells it."""


def declare() -> None:
    from intake.reports import actions as reports

    reports.declare()
