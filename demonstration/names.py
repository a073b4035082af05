"""Invented names of people, as they are common in Lai Châu. Nobody real is meant."""

from collections.abc import Iterator
from random import Random

FAMILIES = {
    "Kinh": ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Bùi", "Đỗ", "Vũ", "Đặng", "Ngô"),
    "Thái": ("Lò", "Lù", "Điêu", "Mào", "Tao", "Khoàng", "Hoàng"),
    "Mông": ("Giàng", "Vàng", "Sùng", "Thào", "Hạng", "Cứ"),
    "Dao": ("Tẩn", "Phàn", "Chẻo", "Lý"),
}
MIDDLE = {
    "Kinh": (("Văn", "Đức", "Quang", "Minh"), ("Thị", "Thu", "Thanh", "Ngọc")),
    "Thái": (("Văn",), ("Thị",)),
    "Mông": (("A", "Văn"), ("Thị",)),
    "Dao": (("A", "Lao", "Phù"), ("Thị", "Mẩy")),
}
GIVEN = {
    "Kinh": (
        ("Hùng", "Dũng", "Thắng", "Sơn", "Lâm", "Tùng", "Kiên", "Hưng", "Đạt", "Long", "Tiến", "Phong"),
        ("Hương", "Lan", "Hạnh", "Mai", "Thủy", "Nhung", "Yến", "Trang", "Hằng", "Oanh"),
    ),
    "Thái": (("Pâng", "Đôi", "Inh", "Xuân", "Hặc", "Thưởng", "Ọi"), ("Pánh", "Ỏm", "Phương", "Tươi", "Bình", "Hoa")),
    "Mông": (("Páo", "Chu", "Sáng", "Dế", "Lử", "Tủa", "Phử", "Vảng"), ("Mỷ", "Sua", "Dợ", "Xua", "Chứ")),
    "Dao": (("Phàn", "Sân", "Chiêu", "Vần", "Siểu", "San"), ("Mẩy", "Nảy", "Pham", "Lở", "Chin")),
}
PEOPLES = ("Kinh", "Kinh", "Thái", "Mông", "Dao")


def full_names(seed: str) -> Iterator[str]:
    """Names without end, each once; the same seed gives the same names."""
    random, given_out = Random(seed), set()
    while True:
        people, gender = random.choice(PEOPLES), random.randint(0, 1)
        parts = (FAMILIES[people], MIDDLE[people][gender], GIVEN[people][gender])
        name = " ".join(random.choice(part) for part in parts)
        if name not in given_out:
            given_out.add(name)
            yield name
