"""Lists that grow by lines."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.browser.editor.conftest import Editor
from tests.browser.editor.server import EditorServer
from tests.browser.editor.tables import documents, filled
from tests.browser.watch import Watch

Edit = Callable[..., Editor]


def test_enter_on_the_last_line_adds_one_with_an_id_of_its_own(edit: Edit) -> None:
    editor = edit(documents())
    editor.cell("2|kh").focus()
    editor.press("Enter")
    editor.page.keyboard.type("15-BC/ĐU")
    rows = editor.save().rows
    assert [row.get("kh") for row in rows] == [None, None, "15-BC/ĐU"]
    assert len({row["row"] for row in rows}) == 3


def test_a_removed_line_comes_back_with_undo(edit: Edit) -> None:
    editor = edit(filled(documents(), {"1|kh": "A", "2|kh": "B"}))
    editor.page.get_by_role("button", name="Bỏ dòng này").first.click()
    expect(editor.page.locator("tbody tr")).to_have_count(1)
    expect(editor.page.locator("tbody th")).to_have_text("1")
    editor.press("Control+z")
    expect(editor.cell("1|kh")).to_have_value("A")
    expect(editor.page.locator("tbody th")).to_have_text(["1", "2"])


def test_the_button_adds_a_line_and_goes_there(edit: Edit) -> None:
    editor = edit(documents())
    editor.page.get_by_role("button", name="Thêm dòng").click()
    expect(editor.page.locator("tbody tr")).to_have_count(3)
    assert editor.focused.endswith("|kh")
    assert editor.focused not in {"1|kh", "2|kh"}


def test_kept_lines_come_back_with_their_ids(edit: Edit, server: EditorServer, watch: Watch) -> None:
    watch.forgive("403")
    editor = edit(documents())
    editor.page.get_by_role("button", name="Thêm dòng").click()
    editor.page.keyboard.type("C")
    server.answers.append((403, "<h1>403</h1>"))
    editor.leave("phiên làm việc đã hết")
    kept = server.saves[-1].rows
    again = Editor(editor.page.context.new_page(), server)
    again.page.goto(server.address)
    again.page.get_by_role("button", name="Dùng lại nội dung này").click()
    again.page.locator("tbody textarea").first.focus()
    assert again.save().rows == kept


def test_without_script_lines_are_added_and_removed_by_the_server(edit: Edit, server: EditorServer) -> None:
    editor = edit(documents(), script=False)
    editor.page.get_by_role("button", name="Thêm dòng").click()
    assert server.saves[-1].fields["add_lines"] == ["5"]
    editor.page.goto(server.address)
    editor.page.get_by_role("button", name="Bỏ dòng này").nth(1).click()
    assert server.saves[-1].fields["remove_line"] == ["2"]
