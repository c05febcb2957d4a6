"""Takes the pictures of the README anew, from the real page: `make screenshots`."""

import asyncio
import os
import shutil
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.cli import demo as demo_command
from bot.cli import samples
from bot.cli.demo import EDITOR, READERS, Demo
from tests.page.conftest import BROWSERS, PHONE
from tests.page.phone import Phone

HERE = Path(__file__).parent


async def main() -> None:
    stop = asyncio.Event()
    async with (
        demo_command.running(0, stop, samples.own_samples()[:2]) as demo,
        async_playwright() as playwright,
    ):
        for name, user_id, language in (*READERS, EDITOR):
            demo.simulator.world.add_user(name, language, user_id)
        found = next(filter(None, map(shutil.which, BROWSERS)), None)
        if found is None:
            raise SystemExit("No browser: none of " + ", ".join(BROWSERS) + " is installed.")
        browser = await playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox"] if os.geteuid() == 0 else []
        )
        await reader(browser, demo)
        await editor(browser, demo)
        await browser.close()


async def reader(browser: Browser, demo: Demo) -> None:
    """A story has come to a phone; then its full text is read on it."""
    page = await browser.new_page(
        viewport=PHONE, device_scale_factor=2, locale="en-GB", reduced_motion="reduce"
    )
    await page.goto(demo.simulator.url)
    phone = Phone(page, demo)
    await phone.start()
    story = await phone.told()
    await shoot(page, "chat-phone")
    await phone.button("Full text", story).click()
    await expect(phone.message("Nine hours in the fish hall")).to_be_visible()
    await shoot(page, "chat-full-text")
    await page.close()


async def editor(browser: Browser, demo: Demo) -> None:
    """The editor, in the dark, before the preview of breaking news."""
    page = await browser.new_page(
        viewport={"width": 1120, "height": 760},
        device_scale_factor=1.5,
        locale="en-GB",
        color_scheme="dark",
        reduced_motion="reduce",
    )
    await page.goto(demo.simulator.url)
    phone = Phone(page, demo)
    await phone.hand_to(EDITOR[0])
    await phone.start()
    await page.get_by_role("button", name="Write an example for me").click()
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(phone.message("This is exactly what readers get.")).to_be_visible()
    await shoot(page, "chat-editor")
    await page.close()


async def shoot(page: Page, name: str) -> None:
    """With a palette instead of all colours: half of the bytes, and nobody sees it."""
    await page.wait_for_function("[...document.images].every((image) => image.complete)")
    await page.mouse.move(1, 1)
    picture = Image.open(BytesIO(await page.screenshot())).convert("RGB")
    picture.quantize(256).save(HERE / f"{name}.png", optimize=True)
    print(f"docs/{name}.png: {picture.width} × {picture.height}")  # noqa: T201 - a command


if __name__ == "__main__":
    asyncio.run(main())
