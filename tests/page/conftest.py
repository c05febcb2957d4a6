"""The real page in a real browser, before the demo as `wireroom demo` runs it."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Route, ViewportSize, async_playwright

from bot.cli import demo as demo_command
from bot.cli import samples
from bot.cli.demo import EDITOR, READERS, Demo
from tests.page.phone import Phone

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("no browser: none of " + ", ".join(BROWSERS) + " is installed")
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(
            executable_path=found,
            args=["--no-sandbox"] if as_root else [],  # Chromium has no sandbox for root
        )
        yield running
        await running.close()


@pytest_asyncio.fixture(loop_scope="session")
async def demo() -> AsyncIterator[Demo]:
    """Two readers and the editor stand ready; the paper has told two stories before."""
    stop = asyncio.Event()
    async with demo_command.running(0, stop, samples.own_samples()[:2]) as running:
        for name, user_id, language in (*READERS, EDITOR):
            running.simulator.world.add_user(name, language, user_id)
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def phone(browser: Browser, demo: Demo) -> AsyncIterator[Phone]:
    """The page, as wide as a phone. Whatever it complains of or asks of others fails the test."""
    context = await browser.new_context(viewport=PHONE, locale="en-GB", reduced_motion="reduce")
    page = await context.new_page()
    held = Phone(page, demo)
    amiss: list[str] = []

    async def watch(route: Route) -> None:
        held.asked.append(route.request.url)
        if route.request.url.startswith((demo.simulator.url + "/", "data:")):
            await route.continue_()
        else:
            amiss.append(f"asked for {route.request.url}")
            await route.abort()

    def listen(told: ConsoleMessage) -> None:
        if told.type == "error":
            amiss.append(f"complained: {told.text}")

    await context.route("**/*", watch)
    page.on("console", listen)
    page.on("pageerror", lambda error: amiss.append(f"threw {error}"))
    await page.goto(demo.simulator.url + "/")
    yield held
    await context.unroute_all(behavior="ignoreErrors")
    await context.close()
    assert amiss == []
