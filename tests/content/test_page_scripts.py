"""Pages that only scripts would show: their text stands in the data that frameworks leave there."""

import json
from typing import Any

import pytest

from content.errors import ArticleUnreadable
from tests.content.page_samples import FIRST, SECOND, THIRD, lines, read

TEXTS = (FIRST, SECOND, THIRD)
PARAGRAPHS = [("paragraph", text) for text in TEXTS]
HTML = "".join(f"<p>{text}</p>" for text in TEXTS)
OTHER = [f"{text} And that is all that can be told of bread and cakes." for text in TEXTS]


def app(scripts: str, headline: str = "Lorvik ferry runs again after nine weeks") -> Any:
    return read(f'<h1>{headline}</h1><div id="app"></div>{scripts}')


def flight(*rows: str) -> str:
    """As Next.js sends it: pushed in pieces that end anywhere."""
    stream = "".join(rows)
    pieces = [stream[start : start + 100] for start in range(0, len(stream), 100)]
    pushes = (f"self.__next_f.push([1,{json.dumps(piece)}])" for piece in pieces)
    begin = "(self.__next_f=self.__next_f||[]).push([0])"
    return "".join(f"<script>{script:300}</script>" for script in (begin, *pushes))


def text_row(name: str, text: str) -> str:
    return f"{name}:T{len(text.encode()):x},{text}"


def element(text: Any) -> list[Any]:
    return ["$", "p", None, {"className": "x", "children": text}]


LINKED = [
    "After nine weeks",
    ["$", "$L5", None, {"href": "/x", "children": FIRST[16:40]}],
    FIRST[40:],
]


@pytest.mark.parametrize(
    "rows",
    [
        ['1:I["x.js"]\n2:{"article":{"title":"Lorvik ferry","body":"$3"}}\n', text_row("3", HTML)],
        ["0:" + json.dumps(["$", "div", None, {"children": [*map(element, TEXTS), "$L9"]}]) + "\n"],
        [
            text_row("a", SECOND),
            "b:"
            + json.dumps([element(LINKED), element("$a"), "$undefined", element(THIRD)])
            + "\n",
        ],
        ["3:" + json.dumps({"blocks": [{"type": "paragraph", "html": t} for t in TEXTS]}) + "\n"],
    ],
    ids=["text by its name", "elements", "elements with links", "data"],
)
def test_the_pieces_of_a_next_page_are_put_together(rows: list[str]) -> None:
    assert lines(app(flight(*rows))) == PARAGRAPHS


def test_the_flat_data_of_a_nuxt_page_are_read() -> None:
    """Every value is the number of the place where it stands, circles included."""
    flat: list[Any] = [["ShallowReactive", 1], {"data": 2, "self": 0}, {"article": 3}]
    flat += [{"title": 4, "blocks": 5}, "Lorvik ferry", [6, 7, 8]]
    flat += [{"type": 9, "text": place} for place in (10, 11, 12)]
    flat += ["paragraph", *TEXTS]
    kind = 'type="application/json" id="__NUXT_DATA__"'

    assert lines(app(f"<script {kind}>{json.dumps(flat)}</script>")) == PARAGRAPHS


@pytest.mark.parametrize(
    "script",
    [
        'window.__NUXT__={"data":[{"x":undefined,"body":' + json.dumps(HTML) + "}]};",
        "window.__NUXT__=(function(a,b){return {data:[{title:a,body:"
        + json.dumps(HTML).replace("<", "\\u003C").replace("/", "\\u002F")
        + "}]}}('x',1));",
        "window.__APOLLO_STATE__ = "
        + json.dumps({"Article:1": {"content": [{"_type": "block", "children": [
            {"_type": "span", "text": t[:9]}, {"_type": "span", "text": t[9:]}]} for t in TEXTS]}}),
        "window.__PRELOADED_STATE__ = JSON.parse("
        + json.dumps(json.dumps({"a": {"text": "\n\n".join(TEXTS)}}))
        + ");",
        "window.Fusion=window.Fusion||{};Fusion.globalContent="
        + json.dumps({"content_elements": [{"type": "text", "content": t} for t in TEXTS]})
        + ";Fusion.spa=true;",
        "self['state'] = {a: 1}; window.data = " + json.dumps({"body": HTML}),
    ],
    ids=["nuxt", "nuxt 2", "apollo", "preloaded", "fusion", "any"],
)  # fmt: skip
def test_states_that_are_assigned_are_read_as_data(script: str) -> None:
    assert lines(app(f"<script>{script}</script>")) == PARAGRAPHS


def test_the_story_of_the_headline_is_taken_and_not_the_longest() -> None:
    """A page carries the texts of the next stories as well."""
    bread = [
        f"Bakers of the town went on strike for the {number}th time since Easter, as flour is dear "
        "and wages are low, and so nobody had rolls for breakfast this morning."
        for number in range(4, 12)
    ]
    data = {"next": [{"text": text} for text in bread], "this": [{"text": t} for t in TEXTS]}
    script = f'<script type="application/json">{json.dumps(data)}</script>'

    assert lines(app(script)) == PARAGRAPHS
    assert len(lines(app(script, "Bakers on strike"))) == len(bread)


def test_paragraphs_in_parts_of_one_story_are_joined_and_those_of_others_are_not() -> None:
    parts = [{"type": "text", "items": [{"htmlText": f"{text}"}]} for text in TEXTS]
    others = [{"url": "/n/1", "items": [{"htmlText": f"{text} Indeed."}]} for text in TEXTS]
    data = {"elements": parts, "next": others}
    script = f'<script type="application/json">{json.dumps(data)}</script>'

    assert lines(app(script)) == PARAGRAPHS


def test_headline_and_standfirst_in_the_data_are_not_told_again() -> None:
    headline, lead = "Lorvik ferry runs again", "Nine weeks of repair are over for the ferry."
    data = {"body": [{"text": text} for text in (headline, lead, *TEXTS)]}
    script = f'<script type="application/json">{json.dumps(data)}</script>'
    article = read(f'<h1>{headline}</h1><p class="lead">{lead}</p>{script}')

    assert (article.standfirst, lines(article)) == (lead, PARAGRAPHS)


def test_a_text_that_has_nothing_to_do_with_the_headline_is_not_told() -> None:
    """The text of another story under this headline would be a false report."""
    data = json.dumps({"body": [{"text": text} for text in TEXTS]})

    with pytest.raises(ArticleUnreadable):
        app(f'<script type="application/json">{data}</script>', "Bakers strike again")


def test_links_to_other_stories_in_the_data_are_no_text() -> None:
    data = {
        "body": [
            {"text": t} for t in (FIRST, "Read more: Ice in the sound", SECOND, "Loading...", THIRD)
        ]
    }
    script = f'<script type="application/json">{json.dumps(data)}</script>'

    assert lines(app(script)) == PARAGRAPHS


def test_a_page_that_shows_its_text_is_not_told_from_its_data() -> None:
    data = json.dumps({"body": [{"text": text} for text in OTHER * 3]})
    article = read(f"<h1>Ferry</h1>{HTML}<script>window.__STATE__={data}</script>")

    assert lines(article) == PARAGRAPHS


@pytest.mark.parametrize(
    "script",
    [
        "window.__NUXT__=(function(a,b){return {data:[{body:a+b}]}}('x',1));" + " " * 300,
        "window.__STATE__ = " + "[" * 50_000,
        "window.__STATE__ = {" + '"a":{' * 30_000,
        flight("0:" + "[" * 5000 + "\n", "1:Tfffffff,short", "zz", "2:T10,x" * 2000)[8:-9],
        "window.__STATE__ = " * 5000,
    ],
    ids=["code", "deep", "deeper", "spoilt", "endless"],
)
def test_what_is_code_or_spoilt_is_not_run_and_does_no_harm(script: str) -> None:
    with pytest.raises(ArticleUnreadable):
        app(f"<script>{script}</script>")


def test_circles_and_repetitions_in_flat_data_end() -> None:
    """A small page must not grow without end."""
    flat: list[Any] = [{"a": 1}, [1, 1, 1, 2], [2, 1, 0, 3], "<p>x</p>" * 500]
    script = f'<script type="application/json">{json.dumps(flat)}</script>'

    with pytest.raises(ArticleUnreadable):
        app(script)


def test_thai_paragraphs_in_data_are_no_headings() -> None:
    """Thai knows no full stop, and its words no blanks: only its length tells a paragraph."""
    thai = "เรือข้ามฟากระหว่างลอร์วิกกับหมู่เกาะรอบนอกกลับมาแล่นอีกครั้งหลังซ่อมเก้าสัปดาห์"
    texts = [f"{thai} {number} {thai}"[:105] for number in range(8)]
    data = json.dumps({"title": thai, "blocks": [{"text": text} for text in texts]})
    article = app(f'<script type="application/json">{data}</script>', headline=thai[:40])

    assert [kind for kind, _ in lines(article)] == ["paragraph"] * 8
