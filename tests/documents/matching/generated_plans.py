"""Plans nobody has written yet: forms with every axis and type, up to 25 columns under three levels of header."""

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from campaigns import catalogue
from validation.form import (
    Axis,
    Column,
    ColumnType,
    Fixed,
    Form,
    Kind,
    Level,
    Open,
    Role,
    Row,
    Single,
    Years,
    YearsByLevels,
)
from validation.outline import Figure, FigureType, Guidance, Section
from validation.plan import Plan

NAMES = st.sampled_from(
    ["Số hội nghị", "Lượt người", "Tổng số", "Cấp huyện", "Cấp cơ sở", "Tỷ lệ %", "Nam", "Nữ", "%", "Kết quả", "2021"]
)
LABELS = st.sampled_from(["Nam", "Nữ", "Hộ gia đình", "Đảng viên được học tập, quán triệt nghị quyết", "1.1", "Tổng"])
TITLES = ["Đặc điểm, tình hình", "Công tác lãnh đạo", "Kết quả đạt được", "Tồn tại, hạn chế", "Nguyên nhân", "Đề xuất"]
MOST_COLUMNS = 25


@st.composite
def columns(draw: DrawFn, least: int) -> tuple[Column, ...]:
    """Groups of groups of columns: a header tree of one to three levels."""
    most = max(least, draw(st.sampled_from([1, 2, 3, 5, 8, MOST_COLUMNS])))
    paths: list[tuple[str, ...]] = []
    while len(paths) < most:
        group = tuple(draw(st.lists(NAMES, max_size=2)))
        paths += [(*group, draw(NAMES)) for _ in range(draw(st.integers(1, 3)))]
    types = draw(st.lists(st.sampled_from(list(ColumnType)), min_size=most, max_size=most))
    return tuple(
        Column(id=f"c{at}", path=path, type=kind, kind=Kind.TEXT if kind is ColumnType.TEXT else Kind.STOCK)
        for at, (path, kind) in enumerate(zip(paths, types, strict=False))
    )


@st.composite
def lines(draw: DrawFn) -> Fixed:
    """Data rows under headings; two rows may bear one label."""
    rows = []
    for at in range(draw(st.integers(1, 5))):
        if draw(st.booleans()):
            rows.append(Row(id=f"h{at}", labels=(str(at), draw(LABELS)), role=Role.HEADING))
        rows.append(Row(id=f"{at}.1", labels=(f"{at}.1", draw(LABELS)), role=Role.DATA))
    return Fixed(kind="fixed", lines=tuple(rows))


AXES: SearchStrategy[tuple[Axis, tuple[str, ...]]] = st.one_of(
    st.tuples(
        st.just(Years(kind="years", first=2019, last=2021, last_label="5/2021", total="Tổng")), st.just(("Năm",))
    ),
    st.tuples(
        st.just(
            YearsByLevels(
                kind="years_by_levels",
                first=2020,
                last=2021,
                label="Năm {year}",
                levels=(
                    Level(id="tp", label="Cấp TP", filled_by="unit"),
                    Level(id="cs", label="Cấp cơ sở", filled_by="unit"),
                ),
            )
        ),
        st.just(("Năm", "Cấp")),
    ),
    st.tuples(lines(), st.just(("Stt", "Nội dung"))),
    st.tuples(st.just(Open(kind="open")), st.sampled_from([("Stt",), ()])),
    st.tuples(
        st.sampled_from([Single(kind="single"), Single(kind="single", caption="TUYÊN TRUYỀN VIÊN")]), st.just(())
    ),
)


@st.composite
def forms(draw: DrawFn, number: int) -> Form:
    """In a table of one cell a value could not be told from an answer for the whole table."""
    axis, keys = draw(AXES)
    note = draw(st.sampled_from(["", "Ghi chú: số liệu tính đến thời điểm báo cáo."]))
    title = draw(st.sampled_from(["Kết quả thực hiện", "Chất lượng đội ngũ"]))
    return Form(
        id=f"B{number}",
        number=f"Biểu {number}",
        title=title,
        note=note,
        axis=axis,
        keys=keys,
        columns=draw(columns(1 if keys else 2)),
    )


@st.composite
def sections(draw: DrawFn) -> tuple[Section, ...]:
    """Two chapters, the second with parts of its own."""
    titles = draw(st.permutations(TITLES))
    ids = ["I", "II", "II.1", "II.2", "II.2.1"][: draw(st.integers(1, 5))]
    return tuple(
        Section(
            id=name,
            number=f"{name.rpartition('.')[2]}.",
            title=title,
            guidance=tuple(Guidance(text=text) for text in draw(st.lists(st.sampled_from(GUIDANCE), max_size=2))),
            figures=tuple(draw(figures(number)) for number in range(draw(st.integers(0, 2)))),
        )
        for name, title in zip(ids, titles, strict=False)
    )


GUIDANCE = ["Nêu rõ kết quả thực hiện, có số liệu so sánh.", "Đánh giá thuận lợi, khó khăn."]


@st.composite
def figures(draw: DrawFn, number: int) -> Figure:
    kind = draw(st.sampled_from(list(FigureType)))
    parts = {
        FigureType.PAIR: ("buổi", "người"),
        FigureType.TRIPLE: ("a", "b", "c"),
        FigureType.CHANGE: ("trước", "nay"),
    }
    label = draw(st.sampled_from(["Số hội nghị", "Số lượt người"]))
    return Figure(
        id=f"f{number}", label=label, type=kind, parts=parts.get(kind, ()), unit=draw(st.sampled_from(["", "cuộc"]))
    )


@st.composite
def plans(draw: DrawFn) -> Plan:
    """Head, deadlines and audiences of a real plan around them."""
    whole = catalogue.load("DA1327")
    own = {name: getattr(whole, name) for name in Plan.model_fields}
    made = tuple(draw(forms(number)) for number in range(1, draw(st.integers(1, 2)) + 1))
    return Plan(**own | {"sections": draw(sections()), "forms": made, "notices": ()})
