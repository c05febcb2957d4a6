"""An editor at the chat page; and nothing that anybody writes gets power over it."""

from collections import Counter
from urllib.parse import urlsplit

import pytest
from playwright.async_api import expect

from bot.cli import samples
from tests.page.phone import Phone

HOSTILE = "<img src=x onerror=alert(1)><b>Storm</b>"

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_editor_pushes_breaking_news_and_the_reader_gets_it(phone: Phone) -> None:
    """What the demo is for: both sides of the news within a minute, on one screen."""
    await phone.start()
    await phone.hand_to("Edda editor")
    await phone.page.get_by_role("button", name="More").click()
    await phone.page.get_by_role("menuitem", name="Write an example of breaking news").click()
    await expect(phone.message("Welcome")).to_be_visible()
    await phone.page.get_by_role("button", name="Send", exact=True).click()

    question = await phone.staying(phone.message("This is exactly what readers get."))
    await expect(phone.message("Lighthouse keeper finds message")).to_contain_text("BREAKING")
    await phone.button("Send to 2 chats", question).click()
    await expect(question).to_contain_text("Finished")
    await expect(question).to_contain_text("Sent: 2 of 2")

    await expect(phone.page.get_by_role("tab", name="Ada reader · new")).to_be_visible()
    await phone.hand_to("Ada")
    await expect(phone.message("Lighthouse keeper finds message")).to_contain_text("BREAKING")
    await expect(phone.page.get_by_text("This is exactly what readers get.")).to_have_count(0)


async def test_a_photo_with_its_caption_becomes_a_story(phone: Phone) -> None:
    """Editors send what they have just photographed: the picture must go along."""
    picture = samples.own_samples()[0].picture
    assert picture
    await phone.hand_to("Edda")
    await phone.start()

    await phone.page.get_by_label("Attach a photo").set_input_files(
        {"name": "harbour.jpg", "mimeType": "image/jpeg", "buffer": picture}
    )
    await expect(phone.page.get_by_text("Photo with your text as its caption")).to_be_visible()
    await phone.say("/breaking\nWaves over the mole\n\nThe harbour is closed.")

    preview = phone.message("Waves over the mole")
    await expect(preview.locator("img.photo")).to_be_visible()
    await expect(phone.page.get_by_text("Photo with your text as its caption")).to_be_hidden()


async def test_what_people_write_is_shown_and_never_run(phone: Phone) -> None:
    """The words of sources and readers come from anywhere: on the page they are only words."""
    await phone.hand_to("Edda")
    await phone.start()

    await phone.say(
        f"/breaking\n{HOSTILE}\n\nRead javascript:alert(2) &amp; <script>alert(3)</script>"
    )

    preview = phone.message("javascript:")
    await expect(preview).to_contain_text(HOSTILE)
    await expect(preview).to_contain_text("javascript:alert(2) &amp; <script>alert(3)</script>")
    await expect(preview.locator("img, script, a")).to_have_count(0)


async def test_a_link_leads_to_the_web_or_nowhere(phone: Phone) -> None:
    """Telegram refuses such links; the page holds even if the simulator lets one through."""
    lures = ["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "https://["]
    links = await phone.page.evaluate(
        """async (lures) => {
            const { bubble } = await import("/page/bubble.js");
            const drawn = (url) => bubble({
                message_id: 1, date: 0, chat: { id: 1 }, text: "a lure",
                entities: [{ type: "text_link", offset: 0, length: 6, url }],
            }, false, {});
            return lures.flatMap((url) => [...drawn(url).querySelectorAll("a")])
                .map((link) => [link.textContent, link.getAttribute("href")]);
        }""",
        lures,
    )

    assert links == [["a lure", None]] * len(lures)


async def test_the_page_asks_nothing_of_any_other_host(phone: Phone) -> None:
    """The demo promises that nothing leaves the machine, whatever a story links to."""
    await phone.start()
    await phone.told()
    await phone.hand_to("Edda")
    await phone.start()
    await phone.say(
        "Have you seen https://elsewhere.example/story and elsewhere.example/photo.jpg?"
    )
    await expect(phone.page.locator(".preview")).to_contain_text("elsewhere.example")
    await phone.page.reload()
    await expect(phone.page.locator(".preview")).to_be_visible()

    asked = Counter(urlsplit(url).netloc for url in phone.asked if not url.startswith("data:"))

    assert set(asked) == {urlsplit(phone.demo.simulator.url).netloc}
    assert asked.total() > 10, "hardly anything was seen: this test would pass on an empty page"
