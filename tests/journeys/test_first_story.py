"""From /start to the last page: what a reader is promised."""

from bot.simulator.types import User
from content.types import Photo, RelatedLink
from storage import subscribers
from tests.journeys.house import House, picture, story

LONG = tuple(
    f"Paragraph {n}. " + "The ferry crossed the sound in calm weather, as it does every day. " * 9
    for n in range(1, 17)
)
PHOTO = Photo(url="https://harbour.example.org/p.jpg", caption="The pier at dawn.", credit="J. Doe")


async def test_a_reader_gets_the_story_and_reads_it_to_the_end(house: House) -> None:
    """The promise of the whole bot, in the order in which a reader meets it."""
    ann = await house.reader("Ann")
    await house.publish(story("Ferry returns to the sound", *LONG, photo=PHOTO), picture())

    pushed = await house.world.wait_for_message(ann, "Ferry returns to the sound")
    await house.press(ann, pushed, "Full text")
    page = await house.world.wait_for_message(ann, "Page 1 of 3", after=pushed)
    for number in (2, 3):
        await house.press(ann, page, "Next")
        page = await house.world.wait_for_message(ann, f"Page {number} of 3")
    await house.press(ann, page, "Previous")
    back = await house.world.wait_for_message(ann, "Page 2 of 3")

    assert pushed.photo
    assert "Photo: J. Doe" in pushed.text
    assert "The Harbour Post" in pushed.text
    assert page.message_id == back.message_id, "a page takes the place of the one before"
    assert page.button("Next") is None
    assert "Paragraph 16." in page.text


async def test_a_first_reader_is_told_that_nothing_has_come_yet(house: House) -> None:
    """An empty database is how every newsroom begins: no answer may look broken."""
    ann = await house.reader("Ann")

    welcome = house.world.last(ann)
    answers = [(await house.ask(ann, command)).text for command in ("/latest", "/full", "/related")]

    assert welcome
    assert "the first one will come by itself" in welcome.text
    assert all("There are no stories yet" in answer for answer in answers)


async def test_the_welcome_is_one_message_with_a_way_to_the_latest(house: House) -> None:
    """Who subscribes is not flooded: the archive comes when it is asked for."""
    for number in range(7):
        await house.publish(story(f"Harbour story {number}", "The first text."), push=None)
    ann = house.world.add_user("Ann")

    welcome = await house.ask(ann, "/start", "Welcome!")
    await house.press(ann, welcome, "Latest")
    listed = await house.world.wait_for_message(ann, "Latest stories", after=welcome)

    assert len(house.world.sent_log(ann)) == 2
    assert "Welcome!" in house.world.transcript(ann)[1].text, "the list has not replaced it"
    assert [headline in listed.text for headline in ("story 6", "story 2", "story 1")] == [
        True,
        True,
        False,
    ]


async def test_lists_are_turned_in_place_and_open_their_stories(house: House) -> None:
    """A reader may go through the whole archive without filling the chat."""
    for number in range(7):
        await house.publish(story(f"Harbour story {number}", "The first text."), push=None)
    ann = await house.reader("Ann")

    listed = await house.ask(ann, "/latest")
    await house.press(ann, listed, "Older")
    older = await house.world.wait_for_message(ann, "Harbour story 0")
    await house.press(ann, older, "2")
    opened = await house.world.wait_for_message(ann, "The first text.", after=older)
    whole = await house.ask(ann, "/full")

    assert older.message_id == listed.message_id
    assert "Harbour story 0" in opened.text
    assert opened.button("Related")
    assert "Harbour story 0" in whole.text, "the opened story is the one seen last"


async def test_how_many_is_a_number_or_a_friendly_line(house: House) -> None:
    """People type anything after a command."""
    await house.publish(story("Harbour story", "The first text."), push=None)
    ann = await house.reader("Ann")
    all_there_is = await house.ask(ann, "/latest 99")
    for number in range(12):
        await house.publish(story(f"Harbour story {number:02}", "The first text."), push=None)

    few = await house.ask(ann, "/latest 3")
    many = await house.ask(ann, "/latest 99")
    nonsense = [
        (await house.ask(ann, f"/latest {asked}")).text for asked in ("0", "-5", "lots", "3 or 4")
    ]

    assert few.text.count("Harbour story") == 3
    assert "at most" not in few.text + all_there_is.text
    assert many.text.count("Harbour story") == 10
    assert "Latest stories (at most 10 at once)" in many.text
    assert set(nonsense) == {"How many? Say a number from 1 to 10, such as /latest 3"}


async def test_words_behind_full_and_related_are_not_guessed_at(house: House) -> None:
    """Whoever names a story and gets another one does not notice: a line says how it is done."""
    told = await house.publish(story("Harbour opens", "The first ship is in."), push=None)
    ann = await house.reader("Ann")
    listed = await house.ask(ann, "/latest")
    await house.press(ann, listed, "1")
    opened = await house.world.wait_for_message(ann, "The first ship is in.")

    lines = [(await house.ask(ann, words)).text for words in ("/full xyz", "/related 2")]
    answered = await house.ask(ann, "/full please", told.story.headline, reply_to=opened)

    assert all("as a reply to a story" in line and "\n" not in line for line in lines)
    assert "The first ship is in." in answered.text, "what it is a reply to is no guess"


async def test_related_names_the_editors_links_first(house: House) -> None:
    """What the article's own editors point to counts for more than likeness; it may be unknown."""
    await house.publish(story("Night train sells out", "Every berth is gone."), push=None)
    ann = await house.reader("Ann")
    links = (
        RelatedLink(headline="Night train sells out"),
        RelatedLink(headline="Timetable of the year", url="https://rail.example.org/timetable"),
    )
    told = story("Second night train planned", "The railway adds a train.", related=links)
    await house.publish(told)
    pushed = await house.world.wait_for_message(ann, "Second night train planned")

    await house.press(ann, pushed, "Related")
    kin = await house.world.wait_for_message(ann, "Related to", after=pushed)
    await house.press(ann, kin, "1")
    opened = await house.world.wait_for_message(ann, "Every berth is gone.", after=kin)

    assert kin.text.index("Night train sells out") < kin.text.index("Timetable of the year")
    assert opened.photo is None


async def test_a_story_can_be_meant_by_answering_it(house: House) -> None:
    """In a chat full of stories /full is about the one that it answers, not about the newest."""
    ann = await house.reader("Ann")
    await house.publish(story("First in the chat", "Its text stands here."))
    first = await house.world.wait_for_message(ann, "First in the chat")
    second = await house.publish(story("Second in the chat", "Another text stands here."))
    await house.settled(second)

    newest = await house.ask(ann, "/full", "text stands here")
    answered = await house.ask(ann, "/full", "text stands here", reply_to=first)
    own = house.world.say(ann, "What a story!")
    await house.world.wait_for_message(ann, "I do not understand", after=own)
    unknown = await house.ask(ann, "/related", "not one of my stories", reply_to=own)

    assert "Second in the chat" in newest.text
    assert "First in the chat" in answered.text
    assert "/latest" in unknown.text


async def test_a_link_opens_its_story_and_subscribes_a_newcomer(house: House) -> None:
    """A shared link is how most readers come; it shows what they came for."""
    stored = await house.publish(story("Shared in a chat", "Its text stands here."), push=None)
    ann, ben = house.world.add_user("Ann"), await house.reader("Ben")
    await house.ask(ben, "/stop")

    await house.ask(ann, f"/start s{stored.id}", "Shared in a chat")
    await house.ask(ben, f"/start s{stored.id}", "Shared in a chat")
    gone = await house.ask(ann, "/start szz", "not here any more")

    assert await active(house, ann)
    assert not await active(house, ben), "to open a story is not to take /stop back"
    assert "/latest" in gone.text


async def test_stop_means_stop_until_start(house: House) -> None:
    """Only the reader takes back what the reader said."""
    ann, ben = await house.reader("Ann"), await house.reader("Ben")
    stopped = await house.ask(ann, "/stop", "No more stories")
    again = await house.ask(ann, "/stop", "not subscribed")
    await house.publish(story("While Ann was away", "Its text stands here."))
    await house.world.wait_for_message(ben, "While Ann was away")
    back = await house.ask(ann, "/start", "Welcome back")
    await house.publish(story("Ann is here again", "Its text stands here."))
    await house.world.wait_for_message(ann, "Ann is here again")

    assert "/start" in stopped.text
    assert "/start" in again.text
    assert back.button("Latest")
    assert house.world.counts("While Ann was away") == {ben.id: 1}


async def test_a_second_start_changes_nothing(house: House) -> None:
    """Phones press Start again and again."""
    ann = await house.reader("Ann")

    again = await house.ask(ann, "/start", "subscribed already")

    assert "/latest" in again.text
    async with house.db.reads() as reads:
        assert await subscribers.count_active(reads) == 1


async def test_each_reader_is_spoken_to_in_their_language(house: House) -> None:
    """One broadcast, and under it buttons that everybody can read."""
    ann, greta = await house.reader("Ann"), await house.reader("Greta", "de-AT")
    await house.publish(story("Ferry returns to the sound", *LONG))
    english = await house.world.wait_for_message(ann, "Ferry returns")
    german = await house.world.wait_for_message(greta, "Ferry returns")

    await house.press(greta, german, "Ganzer Text")
    page = await house.world.wait_for_message(greta, "Seite 1 von 3", after=german)

    assert english.button("Full text")
    assert page.button("Weiter")


async def active(house: House, user: User) -> bool:
    async with house.db.reads() as reads:
        reader = await subscribers.get(reads, user.id)
    return reader is not None and reader.state == "active"
