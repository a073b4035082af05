"""Under which names a unit stands at the head of its paper."""

ORGANISATION, COMMITTEE = "Đảng bộ ", "Đảng ủy "


def issuing_name(name: str) -> str:
    """A Party organisation writes through its committee: `Đảng ủy xã Dào San` of Đảng bộ xã Dào San."""
    return COMMITTEE + name.removeprefix(ORGANISATION) if name.startswith(ORGANISATION) else name


def board_of(name: str, above: str) -> str:
    """`Ban Tổ chức` of Ban Tổ chức Huyện ủy Phong Thổ under that committee; empty for what is no board of it.

    The committee may be named in short: `Ban Tuyên giáo Tỉnh ủy` under Tỉnh ủy Lai Châu.
    """
    words = name.split()
    for at in range(1, len(words) - 1):
        if f"{above} ".startswith(f"{' '.join(words[at:])} "):
            return " ".join(words[:at])
    return ""
