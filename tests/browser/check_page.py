"""A check page, as a person and as the contract see it."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Locator, Page

BLATANT = "The head is useless and this school is a joke"
HARMLESS = "What time is the fair?"
MIXED = "I love the lessons but the school is a shambles. See you at the fair on Friday."
IN_NEED = "My daughter told me her dad hits her and she is scared to go home"
PATIENCE = 60_000
"""Milliseconds for Python to load: long, because test machines are shared."""
SAVE_DATA = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
"""A script that makes a browser say that megabytes would cost this person."""

NO_STORAGE = """
for (const name of ["caches", "localStorage", "sessionStorage", "indexedDB"]) {
  Object.defineProperty(globalThis, name, {
    get() { throw new DOMException("no", "SecurityError"); },
  });
}
navigator.serviceWorker.register = async () => { throw new DOMException("no", "SecurityError"); };
navigator.serviceWorker.getRegistration = navigator.serviceWorker.register;
"""
"""A script that makes a browser forbid all that is kept."""

_IN_WORKER = """
globalThis.Blob = class extends Blob {
  constructor(parts, options) { super([`PRELUDE;`, ...parts], options); }
};
"""


def in_worker(page: Page, script: str) -> None:
    """Let the page's workers run a script first: what cannot be had in a browser of today."""
    page.add_init_script(_IN_WORKER.replace("PRELUDE", script))


def wait_until(page: Page, true: str) -> None:
    """Wait until an expression is true of a page, asked from outside.

    Playwright's own wait asks a second time from within, where the page's policy bars it.
    """
    latest = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(true):
        assert time.monotonic() < latest, f"never true: {true}"
        page.wait_for_timeout(50)


@dataclass(frozen=True, slots=True)
class CheckPage:
    """What one can do on a check page, and what there is to see."""

    page: Page

    @property
    def draft(self) -> Locator:
        """The field for the draft."""
        return self.page.get_by_role("textbox", name="Your draft")

    @property
    def answer(self) -> Locator:
        """The answer, once there is one."""
        return self.page.locator("[data-verdict]")

    @property
    def message(self) -> Locator:
        """The line that says what is going on."""
        return self.page.get_by_role("status")

    @property
    def again(self) -> Locator:
        """The button that appears when loading failed."""
        return self.page.get_by_role("button", name="Try again")

    def open(self, address: str) -> None:
        """Open the page at an address."""
        self.page.goto(address)

    def press(self) -> None:
        """Press the button."""
        self.page.get_by_role("button", name="Check this draft").click()

    def check(self, text: str, *circumstances: str) -> str | None:
        """Check a draft; return the verdict."""
        self.draft.fill(text)
        for word in circumstances:
            self.page.locator(f"input[value={word}]").check()
        self.press()
        return self.verdict()

    def verdict(self) -> str | None:
        """Wait for the answer; return its verdict."""
        self.answer.wait_for(timeout=PATIENCE)
        return self.answer.get_attribute("data-verdict")

    def wait_until_ready(self) -> None:
        """Wait until a check needs no more loading."""
        self.page.locator("html[data-checker=ready]").wait_for(timeout=PATIENCE)

    def wait_until_offline(self) -> None:
        """Wait until the site needs no network for this school."""
        self.page.locator("html[data-offline=ready]").wait_for(timeout=PATIENCE)

    def wait_until_remembered(self) -> None:
        """Wait until Python's start is kept for the next visit."""
        self.page.locator("html[data-remembered]").wait_for(timeout=PATIENCE)

    def finding(self, clause_words: str) -> Locator:
        """Return the finding that quotes a clause."""
        quote = self.page.locator("blockquote", has_text=clause_words)
        return self.answer.locator("[data-clause]", has=quote)

    def marked(self) -> Iterator[str]:
        """Yield the words of the draft that are marked, finding by finding."""
        for mark in self.answer.locator("mark").all():
            yield mark.inner_text()
