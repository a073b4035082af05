"""Somebody at a browser: signs in, opens pages by what they say, takes steps."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.browser.stage import PASSWORD
from tests.browser.watch import no_sideways_scroll

PASTE = """(cell, text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  cell.focus();
  cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


@dataclass
class OfficeWorker:
    page: Page
    address: str

    def sign_in(self, username: str) -> "OfficeWorker":
        self.page.goto(self.address)
        self.page.fill("[name=username]", username)
        self.page.fill("[name=password]", PASSWORD)
        self.page.click("main button")
        expect(self.page.locator(".navigation")).to_be_visible()
        no_sideways_scroll(self.page)
        return self

    def open(self, path: str) -> None:
        self.page.goto(self.address + path)
        no_sideways_scroll(self.page)

    def follow(self, words: str) -> None:
        """Click the first link or button that says this."""
        link = self.page.get_by_role("link", name=words).or_(self.page.get_by_role("button", name=words))
        link.first.click()
        self.page.wait_for_load_state()
        no_sideways_scroll(self.page)

    def save(self, words: str) -> None:
        """Press a button that saves: a script may finish an earlier save first, so the answer's page is waited for."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=words, exact=True).last.click()
        self.says("Đã lưu")

    def jump(self, selector: str) -> None:
        """Click the first of these and wait for the page it leads to, its scripts included."""
        self.page.locator(selector).first.click()
        self.page.wait_for_load_state()

    def take(self, step: str, **typed: str) -> None:
        """Press a step's button on the report page, answer what its page asks, and confirm."""
        self.page.locator("#steps").get_by_role("link", name=step, exact=True).click()
        for name, text in typed.items():
            self.page.fill(f"[name={name}]", text)
        with self.page.expect_navigation():
            self.page.locator(".confirmation form button").first.click()

    def cell(self, row: str, column: str) -> Locator:
        return self.page.locator(f'[name="{row}|{column}"]')

    def type_into(self, row: str, column: str, text: str) -> None:
        self.cell(row, column).click()
        self.cell(row, column).fill(text)

    def paste(self, row: str, column: str, text: str) -> None:
        self.cell(row, column).evaluate(PASTE, text)

    def says(self, words: str) -> None:
        expect(self.page.locator("main")).to_contain_text(words)
