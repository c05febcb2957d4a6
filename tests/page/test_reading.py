"""A reader at the chat page: from Start to the last page of a story, and back after a block."""

import pytest
from playwright.async_api import expect

from bot.cli import samples
from tests.page.phone import Phone

FIRST_PAGE = "Nine hours in the fish hall"
LAST_PAGE = "to decide on the colour of the concrete"
"""Of the third sample, which is too long for one message."""

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_story_arrives_as_photo_with_caption_and_credit(phone: Phone) -> None:
    """The page is how people first meet Wireroom: it must show what a phone would show."""
    await phone.start()

    story = await phone.told()

    photo = story.locator("img.photo")
    await expect(photo).to_be_visible()
    assert await photo.evaluate("image => image.complete && image.naturalWidth") > 600
    await expect(story.locator("b")).to_have_text(samples.own_samples()[2].article.headline)
    await expect(story).to_contain_text("a wall that is meant to hold back the sea")
    await expect(story).to_contain_text("Photo: Mara Lind/Northwire")


async def test_the_full_text_turns_its_pages_in_place(phone: Phone) -> None:
    """Pages that came as new messages would bury the story that is being read."""
    await phone.start()
    await phone.button("Full text", await phone.told()).click()
    text = await phone.staying(phone.message(FIRST_PAGE))
    await expect(text.locator(".quoted")).to_contain_text("Port Calder votes")
    count = await phone.page.locator(".message").count()

    await phone.button("Next ›", text).click()

    await expect(text).to_contain_text(LAST_PAGE)
    await expect(text).not_to_contain_text(FIRST_PAGE)
    await expect(text.locator(".when")).to_contain_text("edited")
    await phone.button("‹ Previous", text).click()
    await expect(text).to_contain_text(FIRST_PAGE)
    await expect(phone.page.locator(".message")).to_have_count(count)


async def test_the_keyboard_turns_pages_and_stays_where_it_is(phone: Phone) -> None:
    """An edit redraws the message; a focus that fell out of it would begin at the page's top."""
    await phone.start()
    await phone.button("Full text", await phone.told()).click()
    text = await phone.staying(phone.message(FIRST_PAGE))

    await phone.button("Next ›", text).focus()
    await phone.page.keyboard.press("Enter")

    await expect(text).to_contain_text(LAST_PAGE)
    await expect(text.locator(":focus")).to_have_count(1)


async def test_latest_and_related_open_stories_by_their_number(phone: Phone) -> None:
    """A list is of use only if each of its entries can be read."""
    await phone.start()
    await phone.told()

    await phone.say("/latest")
    latest = phone.message("Latest stories")
    await expect(latest).to_contain_text("1. Port Calder votes")
    await phone.button("3", latest).click()
    opened = phone.page.locator(".message.has-photo", has_text="Storm Runa closes harbour")
    await expect(opened).to_contain_text("Ferries stayed in port")

    await phone.button("Related", opened).click()
    related = phone.message("Related to “Storm Runa closes harbour")
    await expect(related).to_contain_text("Crews restore power")


async def test_the_command_menu_offers_what_the_bot_knows(phone: Phone) -> None:
    """Whoever types a slash wants to choose, with the mouse or without."""
    await phone.start()
    await phone.page.get_by_label("Message", exact=True).press_sequentially("/l")

    await expect(phone.page.get_by_role("menuitem")).to_have_text(["/latestThe newest stories"])
    await phone.page.keyboard.press("ArrowUp")
    await phone.page.keyboard.press("Enter")

    await expect(phone.message("Latest stories")).to_be_visible()
    await expect(phone.page.get_by_label("Message", exact=True)).to_be_focused()


async def test_a_reply_asks_about_an_older_story(phone: Phone) -> None:
    """Commands answer for the story last seen, unless they reply to another."""
    await phone.start()
    older = await phone.told(2)
    await phone.told(3)

    await older.hover()
    await older.get_by_role("button", name="Reply to this message").click()
    await phone.say("/full")

    await expect(phone.message(FIRST_PAGE)).to_be_visible()


async def test_a_blocked_bot_keeps_quiet_until_it_is_unblocked(phone: Phone) -> None:
    """Leaving and coming back is what readers do; the page must let it be tried."""
    await phone.start()
    await phone.page.get_by_role("button", name="More").click()
    await phone.page.get_by_role("menuitem", name="Block the bot").click()
    await phone.says_of_the_bot("blocked by you")

    await phone.page.get_by_role("button", name="More").click()
    await phone.page.get_by_role("menuitem", name="Unblock the bot").click()
    await phone.says_of_the_bot("bot")

    await phone.told()


async def test_somebody_new_gets_a_phone_in_their_language(phone: Phone) -> None:
    """A demo with three people only could not show what the others read."""
    await phone.page.get_by_role("button", name="More").click()
    await phone.page.get_by_role("menuitem", name="Give somebody else a phone").click()
    await phone.page.get_by_label("Name").fill("Cem")
    await phone.page.get_by_label("Language").select_option("tr")
    await phone.page.get_by_role("button", name="Come in").click()
    await expect(phone.page.get_by_role("tab", name="Cem reader")).to_be_visible()

    await phone.page.get_by_role("button", name="Start", exact=True).click()

    await expect(phone.message("Hoş geldin")).to_be_visible()
