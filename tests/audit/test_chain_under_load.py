from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from audit.models import Event
from audit.record import SYSTEM, Subject, record
from audit.verify import verify

WRITERS, EACH = 4, 6


def write(writer: int) -> None:
    try:
        for index in range(EACH):
            with transaction.atomic():
                record("campaign.close", Subject("campaign", f"{writer}-{index}", "Đợt"), actor=SYSTEM)
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_writers_at_the_same_time_make_one_chain_without_a_gap() -> None:
    """From the very first event on: the row of the head does not exist yet."""
    with ThreadPoolExecutor(WRITERS) as writers:
        list(writers.map(write, range(WRITERS)))
    assert list(Event.objects.values_list("number", flat=True)) == list(range(1, WRITERS * EACH + 1))
    assert verify().holds
