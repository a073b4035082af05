"""Autosave: what is sent, what is said, and that nothing typed is lost."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.editor.conftest import HEAD, Editor
from tests.browser.editor.server import EditorServer
from tests.browser.editor.tables import filled, study
from tests.browser.watch import Watch

Edit = Callable[..., Editor]


def test_a_table_is_saved_as_one_field_with_the_version_it_was_made_from(edit: Edit) -> None:
    editor = edit(study())
    editor.type_in("2021|hn", "4")
    saved = editor.save()
    assert (saved.path, saved.version) == ("/save/pl1", "3")
    assert saved.token
    assert list(saved.fields) == ["rows"]
    assert saved.rows == [{"row": "2021", "hn": "4"}, {"row": "2022"}, {"row": "2023"}, {"row": "total", "hn": "4"}]


def test_a_pause_in_typing_saves_by_itself(edit: Edit) -> None:
    editor = edit(study())
    editor.page.clock.install()
    editor.type_in("2021|hn", "4")
    expect(editor.state).to_have_text("Có thay đổi chưa lưu")
    editor.page.clock.fast_forward(2000)
    expect(editor.state).to_contain_text("Đã lưu lúc")


def test_the_next_save_is_made_from_the_version_just_answered(edit: Edit, server: EditorServer) -> None:
    editor = edit(study())
    server.answers.append((200, {"version": 17}))
    editor.type_in("2021|hn", "4")
    editor.save()
    editor.type_in("2021|hn", "5")
    editor.save()
    editor.page.wait_for_function("document.querySelector('[data-save-state]').dataset.state === 'saved'")
    assert [save.version for save in server.saves] == ["3", "17"]


def test_a_conflict_overwrites_nothing_and_links_to_both_versions(
    edit: Edit, server: EditorServer, watch: Watch
) -> None:
    watch.forgive("409")
    editor = edit(study())
    server.answers.append((409, {"version": 9, "theirs": [], "url": "/compare"}))
    editor.type_in("2021|hn", "4")
    editor.leave("Có người khác vừa sửa")
    expect(editor.banner.get_by_role("link", name="Xem hai bản")).to_have_attribute("href", "/compare")
    expect(editor.cell("2021|hn")).to_have_value("4")
    editor.type_in("2021|hn", "5")
    editor.page.evaluate("document.activeElement.blur()")
    expect(editor.state).to_contain_text("Có người khác vừa sửa")
    assert len(server.saves) == 1


def test_what_was_typed_without_a_connection_is_sent_when_it_is_back(
    edit: Edit, server: EditorServer, watch: Watch
) -> None:
    watch.forgive("ERR_INTERNET_DISCONNECTED", "request failed")
    editor = edit(study())
    editor.page.context.set_offline(True)
    editor.type_in("2021|hn", "4")
    editor.leave("mất mạng")
    expect(editor.cell("2021|hn")).to_have_value("4")
    assert server.saves == []
    editor.page.context.set_offline(False)
    expect(editor.state).to_contain_text("Đã lưu lúc")
    assert server.saves[-1].rows[0] == {"row": "2021", "hn": "4"}


def test_an_ended_session_keeps_the_text_for_the_next_visit(edit: Edit, server: EditorServer, watch: Watch) -> None:
    watch.forgive("403")
    editor = edit(study())
    server.answers.append((403, "<h1>403</h1>"))
    editor.type_in("2021|hn", "4")
    editor.leave("phiên làm việc đã hết")
    again = editor.page.context.new_page()
    again.goto(server.address)
    again.get_by_role("button", name="Dùng lại nội dung này").click()
    expect(again.locator('[name="2021|hn"]')).to_have_value("4")
    expect(again.locator('[name="total|hn"]')).to_have_value("4")


def test_a_kept_text_can_be_thrown_away(edit: Edit, server: EditorServer, watch: Watch) -> None:
    watch.forgive("403")
    editor = edit(study())
    server.answers.append((403, {"message": "Đợt báo cáo đã khóa"}))
    editor.type_in("2021|hn", "4")
    editor.leave("Chưa lưu được: Đợt báo cáo đã khóa")
    again = editor.page.context.new_page()
    again.goto(server.address)
    again.get_by_role("button", name="Bỏ", exact=True).click()
    again.reload()
    expect(again.locator("[data-save-banner]")).to_be_empty()


def test_save_again_sends_what_failed(edit: Edit, server: EditorServer, watch: Watch) -> None:
    watch.forgive("500")
    editor = edit(study())
    server.answers.append((500, "<h1>500</h1>"))
    editor.type_in("2021|hn", "4")
    editor.leave("máy chủ gặp sự cố")
    editor.page.get_by_role("button", name="Lưu lại").click()
    expect(editor.state).to_contain_text("Đã lưu lúc")
    assert len(server.saves) == 2


def test_leaving_the_page_sends_the_last_words(edit: Edit, server: EditorServer, watch: Watch) -> None:
    # A picture opened by itself has no icon of its own: the browser looks for one.
    watch.forgive("favicon.ico")
    editor = edit(study())
    editor.type_in("2021|hn", "4")
    # A route of the test holds requests back until the page answers, and this page is gone.
    editor.page.unroute_all()
    editor.page.goto(server.address + "/static/img/seal.svg")
    assert server.arrived.wait(timeout=10)
    assert server.saves[-1].rows[0] == {"row": "2021", "hn": "4"}


def test_the_save_button_posts_one_field_and_the_current_version(edit: Edit, server: EditorServer) -> None:
    editor = edit(study())
    editor.type_in("2021|hn", "4")
    editor.page.get_by_role("button", name="Lưu bảng").last.click()
    expect(editor.page.get_by_role("heading", name="Đã lưu")).to_be_visible()
    posted = server.saves[-1]
    assert not posted.is_from_script
    assert posted.fields["version"] == ["4"]
    assert posted.rows[0] == {"row": "2021", "hn": "4"}
    assert "2021|hn" not in posted.fields


def test_without_script_the_same_form_posts_plain_fields(edit: Edit, server: EditorServer) -> None:
    editor = edit(filled(study(), {"2022|dv": "1/2"}), script=False)
    editor.cell("2021|hn").fill("4")
    editor.cell("2021|hn").press("Enter")
    expect(editor.page.get_by_role("heading", name="Đã lưu")).to_be_visible()
    fields = server.saves[-1].fields
    assert fields["2021|hn"] == ["4"]
    assert fields["2022|dv"] == ["1/2"]
    assert fields["version"] == ["3"]
    assert fields["save"] == ["1"]


def test_the_text_of_a_section_is_saved_like_its_plain_form(server: EditorServer, page: Page) -> None:
    server.pages["/"] = (
        HEAD + '<form method="post" data-autosave data-save-url="/save/I.1" data-version="8">'
        '<textarea name="text" aria-label="Nội dung"></textarea><input name="figure" aria-label="Số">'
        '<input type="hidden" name="csrfmiddlewaretoken" value="t0ken">'
        '<div data-save-banner></div><p data-save-state role="status"></p></form>'
    )
    page.goto(server.address)
    page.get_by_label("Nội dung").fill("Đã quán triệt.\nĐủ.")
    page.get_by_label("Số").fill("12")
    page.evaluate("document.activeElement.blur()")
    expect(page.locator("[data-save-state]")).to_contain_text("Đã lưu lúc")
    saved = server.saves[-1]
    assert saved.fields == {"text": ["Đã quán triệt.\nĐủ."], "figure": ["12"]}
    assert (saved.version, saved.token) == ("8", "t0ken")


def test_kept_boxes_of_one_name_come_back_in_their_order(server: EditorServer, page: Page, watch: Watch) -> None:
    watch.forgive("403")
    server.pages["/"] = (
        HEAD + '<form method="post" data-autosave data-save-url="/save/I.2" data-version="1">'
        '<input name="pair" aria-label="Số buổi"><input name="pair" aria-label="Số người">'
        '<div data-save-banner></div><p data-save-state role="status"></p></form>'
    )
    server.answers.append((403, "<h1>403</h1>"))
    page.goto(server.address)
    page.get_by_label("Số buổi").fill("15")
    page.get_by_label("Số người").fill("1.200")
    page.evaluate("document.activeElement.blur()")
    expect(page.locator("[data-save-state]")).to_contain_text("phiên làm việc đã hết")
    again = page.context.new_page()
    again.goto(server.address)
    again.get_by_role("button", name="Dùng lại nội dung này").click()
    expect(again.get_by_label("Số buổi")).to_have_value("15")
    expect(again.get_by_label("Số người")).to_have_value("1.200")
