"""A page read aloud: by a voice of the device, what can be seen, and only while it is wanted."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serve import Server

# What browsers have, with nothing to hear: what would be spoken is kept to be looked at.
SPEECH = """
window.spoken = [];
const voices = [
  { lang: "en-GB", localService: false, name: "far" },
  ...(HERE ? [{ lang: "en-GB", localService: true, name: "here" }] : []),
];
Object.defineProperty(window, "speechSynthesis", { value: {
  speaking: false, pending: false,
  getVoices: () => voices,
  speak(utterance) { spoken.push([utterance.text, utterance.voice.name]); this.speaking = true; },
  cancel() { this.speaking = false; },
} });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""


@pytest.fixture
def here(page: Page, server: Server) -> Page:
    """Open a page in a browser with a voice of the device and one from elsewhere."""
    page.add_init_script(f"const HERE = true;{SPEECH}")
    page.goto(f"{server.address}/dingle/pupils/")
    return page


def test_page_is_read_by_a_voice_of_the_device(here: Page) -> None:
    """What is folded away is not read, and no voice from elsewhere is used."""
    here.get_by_role("button", name="Read this page aloud").click()
    spoken = here.evaluate("spoken")
    assert {name for _, name in spoken} == {"here"}
    said = [text for text, _ in spoken]
    assert "Don’t complain about your school online." in said
    assert not any("Pupils should not use social media to" in text for text in said)


def test_reading_can_be_stopped(here: Page) -> None:
    """The same button stops it."""
    here.get_by_role("button", name="Read this page aloud").click()
    here.get_by_role("button", name="Stop reading").click()
    expect(here.get_by_role("button", name="Read this page aloud")).to_be_visible()
    assert here.evaluate("speechSynthesis.speaking") is False


def test_without_a_voice_of_the_device_there_is_no_button(page: Page, server: Server) -> None:
    """A voice that lives elsewhere would be sent what is read."""
    page.add_init_script(f"const HERE = false;{SPEECH}")
    page.goto(f"{server.address}/dingle/pupils/")
    expect(page.get_by_role("button", name="Read this page aloud")).to_have_count(0)
