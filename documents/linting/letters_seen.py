"""The fonts and sizes of the letters that can be seen in a line."""

from documents.appearance.tree import Line, Piece

OLD_BEGINNINGS = (".vn", "vni-", "vni ", "vntime", "tcvn")


def seen(line: Line) -> list[Piece]:
    """Pieces with letters or figures; bullets and signs may come from a font of pictures."""
    return [piece for piece in line.pieces if any(letter.isalnum() for letter in piece.text)]


def fonts_seen(line: Line) -> list[str]:
    """Each once, in the order of the line."""
    return list(dict.fromkeys(name for piece in seen(line) for name in piece.font.names))


def sizes_seen(line: Line) -> list[float]:
    return list(dict.fromkeys(piece.font.pt for piece in seen(line)))


def is_old_font(name: str) -> bool:
    """A font of TCVN3 or VNI, in which Vietnamese letters stand at the places of others."""
    return name.casefold().startswith(OLD_BEGINNINGS)
