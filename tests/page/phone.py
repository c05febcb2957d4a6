"""What somebody does with the page, and where they look."""

import re

from playwright.async_api import Locator, Page, expect

from bot.cli import samples
from bot.cli.demo import Demo

expect.set_options(timeout=15_000)  # a busy machine is no fault


class Phone:
    def __init__(self, page: Page, demo: Demo) -> None:
        self.page = page
        self.demo = demo
        self.asked: list[str] = []
        """Every address that the page has asked for."""

    async def start(self) -> None:
        """Subscribe, as the big button does."""
        await self.page.get_by_role("button", name="Start", exact=True).click()
        await expect(self.message("Welcome")).to_be_visible()

    async def hand_to(self, name: str) -> None:
        """Whoever holds the phone has a chat with the bot of their own."""
        tab = self.page.get_by_role("tab", name=re.compile(name))
        await tab.click()
        await expect(tab).to_have_attribute("aria-selected", "true")

    async def say(self, text: str) -> None:
        await self.page.get_by_label("Message", exact=True).fill(text)
        await self.page.keyboard.press("Enter")

    def message(self, containing: str) -> Locator:
        """The bot's newest message with these words."""
        return self.page.locator(".message:not(.mine)", has_text=containing).last

    async def staying(self, message: Locator) -> Locator:
        """The same message, whatever an edit makes of its words."""
        number = await message.get_attribute("data-id")
        return self.page.locator(f'.message[data-id="{number}"]')

    def button(self, label: str, under: Locator) -> Locator:
        return under.locator(".keys").get_by_role("button", name=label, exact=True)

    async def told(self, number: int = 2) -> Locator:
        """One of our samples is filed with the newsroom and has arrived."""
        sample = samples.own_samples()[number]
        samples.file(sample, self.demo.wire)
        story = self.message(sample.article.headline)
        await expect(story).to_be_visible()
        return story

    async def says_of_the_bot(self, words: str) -> None:
        await expect(self.page.locator("#bot-status")).to_have_text(words)
