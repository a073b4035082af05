"""Recompute the history from the description of its format, with nothing of the code that wrote it.

The hash of a row is the SHA-256 of one JSON object in UTF-8: the columns below in alphabetical order, no spaces, keys
of the facts sorted too, the moment in UTC as `2023-05-01T08:00:00.000000+00:00`, `actor` the id of the person or null.
The first row stands on 64 zeros; numbers run from 1 without a gap; the head repeats the last number and hash.
A history cut at its tail together with its head shows only against a hash that left the system: an anchor.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256

from audit.models import ChainHead, Event

COLUMNS = (
    "action",
    "actor_id",
    "actor_name",
    "at",
    "campaign",
    "facts",
    "number",
    "previous_hash",
    "subject_id",
    "subject_kind",
    "subject_label",
    "subject_version",
    "unit",
)
FAULTS = {
    "row-missing": ("Thiếu sự kiện số {number}.", "Event {number} is missing."),
    "link-broken": (
        "Sự kiện số {number} không nối với sự kiện ngay trước nó.",
        "Event {number} does not stand on the event before it.",
    ),
    "row-changed": (
        "Nội dung sự kiện số {number} khác với lúc được ghi.",
        "Event {number} does not read as it was written.",
    ),
    "tail-cut": (
        "Lịch sử bị cắt ở cuối: thiếu từ sự kiện số {number}.",
        "The end of the history is cut off: events are missing from {number}.",
    ),
    "head-differs": (
        "Đầu chuỗi không khớp với sự kiện số {number}.",
        "The head of the chain does not agree with event {number}.",
    ),
    "anchor-missing": (
        "Mã mốc {anchor} không có trong lịch sử: lịch sử đã bị cắt hoặc viết lại.",
        "The anchor {anchor} is not in the history: it was cut off or written anew.",
    ),
}


@dataclass(frozen=True)
class Fault:
    """The first thing wrong: its code, the number of its row, and a sentence in each language."""

    code: str
    number: int
    anchor: str = ""

    def sentence(self, language: str) -> str:
        vi, en = FAULTS[self.code]
        return (en if language == "en" else vi).format(number=self.number, anchor=self.anchor)


@dataclass(frozen=True)
class Verdict:
    """How many events hold, the hash of the last of them, and the first fault if there is one."""

    events: int
    head: str
    fault: Fault | None = None

    @property
    def holds(self) -> bool:
        return self.fault is None


def verify(anchors: Collection[str] = ()) -> Verdict:
    """Walk the whole history. `anchors` are hashes that left the system and must be found in it again.

    The head is read before and after the walk, so that events written meanwhile are no fault.
    """
    before = _head()
    number, newest = 0, "0" * 64
    seen = {number: newest}
    for row in Event.objects.order_by("number").values("hash", *COLUMNS).iterator():
        fault = _fault_of_row(row, number, newest)
        if fault:
            return Verdict(number, newest, fault)
        number, newest = row["number"], row["hash"]
        seen[number] = newest
    return Verdict(number, newest, _fault_of_end(before, _head(), seen, number) or _fault_of_anchors(anchors, seen))


def _head() -> tuple[int, str]:
    return ChainHead.objects.values_list("number", "hash").first() or (0, "0" * 64)


def _fault_of_row(row: dict[str, object], last: int, newest: str) -> Fault | None:
    if row["number"] != last + 1:
        return Fault("row-missing", last + 1)
    if row["previous_hash"] != newest:
        return Fault("link-broken", last + 1)
    if row["hash"] != _recomputed(row):
        return Fault("row-changed", last + 1)
    return None


def _fault_of_end(before: tuple[int, str], after: tuple[int, str], seen: dict[int, str], last: int) -> Fault | None:
    number, newest = before
    if number > last:
        return Fault("tail-cut", last + 1)
    if seen[number] != newest:
        return Fault("head-differs", number)
    if after[0] < last or seen.get(after[0], after[1]) != after[1]:
        return Fault("head-differs", last)
    return None


def _fault_of_anchors(anchors: Collection[str], seen: dict[int, str]) -> Fault | None:
    lost = sorted(set(anchors) - set(seen.values()))
    return Fault("anchor-missing", max(seen), lost[0]) if lost else None


def _recomputed(row: dict[str, object]) -> str:
    written = {"actor_id": "actor"}
    pairs = [f"{_text(written.get(column, column))}:{_text(row[column])}" for column in COLUMNS]
    return sha256(("{" + ",".join(pairs) + "}").encode()).hexdigest()


def _text(value: object) -> str:
    if isinstance(value, datetime):
        value = value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%f+00:00")
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
