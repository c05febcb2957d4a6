"""Nothing inward is ever visited."""

import pytest
from aiohttp.abc import ResolveResult
from aiohttp.resolver import ThreadedResolver

from content.errors import SourceRefused
from content.fetch import Fetched, Web
from content.guard import GuardedResolver, InnerAddressError, is_public, shown
from tests.content.site import Site


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/",
        "http://127.1:{port}/",
        "http://2130706433:{port}/",
        "http://0x7f.0.0.1:{port}/",
        "http://0x7f000001:{port}/",
        "http://0177.0.0.1:{port}/",
        "http://127.0.0.1.:{port}/",
        "http://[::]:{port}/",
        "http://[::ffff:7f00:1]:{port}/",
        "http://[fe80::1%25lo]:{port}/",
        "http://[fd00:ec2::254]/latest/meta-data/",
        "http://[::1]:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://localhost:{port}/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0.0.0.0:{port}/",
        "http://10.0.0.7/",
        "http://１２７.0.0.1:{port}/",
        "http://①②⑦.⓪.⓪.①:{port}/",
        "http://127。0。0。1:{port}/",
        "http://１２７．０．０．１:{port}/",
        "http://２１３０７０６４３３:{port}/",
        "http://ⓛocalhost:{port}/",
        "file:///etc/passwd",
        "gopher://n.example/",
        "http://user:secret@n.example/",
    ],
)
async def test_nothing_inward_is_visited(site: Site, url: str) -> None:
    """Failure 46: a source's address must not open doors inside the operator's net."""
    async with Web() as net:
        with pytest.raises(SourceRefused) as refusal:
            await net.get(url.format(port=site.url.rpartition(":")[2]))

    assert site.asked == []
    assert "secret" not in str(refusal.value)


async def test_a_redirect_does_not_lead_inward(site: Site, net: Web) -> None:
    """Failure 46: every hop is checked, not only the first."""
    port = site.url.rpartition(":")[2]
    for target in (
        f"http://localhost:{port}/inner",
        f"http://[::ffff:7f00:1]:{port}/inner",
        "file:///etc/passwd",
        "http://[::1]/",
    ):
        with pytest.raises(SourceRefused):
            await net.get(site.says("/out", status=302, Location=target))

    assert {request.path for request in site.asked} == {"/out"}


@pytest.mark.parametrize(
    "host", ["１２７.0.0.2", "①②⑦.⓪.⓪.②", "127。0。0。2", "１２７．０．０．２"]
)
async def test_a_redirect_in_strange_signs_does_not_lead_inward(
    site: Site, net: Web, host: str
) -> None:
    """Failure 46: the HTTP library takes these signs for digits and dots; so must the guard."""
    target = f"http://{host}:{site.url.rpartition(':')[2]}/inner"

    for status in (307, 308):
        out = site.says("/out", status=status, Location=target)
        with pytest.raises(SourceRefused):
            await net.get(out)
        with pytest.raises(SourceRefused):
            await net.post(out, form={"secret": "x"})

    assert {request.path for request in site.asked} == {"/out"}


async def test_no_socket_leads_inward(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """Failure 46: whatever the checks before it overlook, the one that connects does not."""
    monkeypatch.setattr("content.guard._is_literal", lambda name: False)

    async with Web() as net:
        with pytest.raises(SourceRefused, match="not on the public net"):
            await net.get(f"{site.url}/")
        with pytest.raises(SourceRefused, match="not on the public net"):
            await net.post(f"{site.url}/", form={"secret": "x"})

    assert site.asked == []


ANSWERS = {
    "mixed.example": ["10.0.0.7", "93.184.216.34", "::1", "2606:4700:4700::1111"],
    "inner.example": ["192.168.1.1", "fd00::1"],
    "wrapped.example": ["::ffff:127.0.0.1", "64:ff9b::7f00:1"],
    "nobody.example": [],
}


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's answers for some names."""

    async def resolve(
        self: ThreadedResolver, host: str, port: int = 0, family: int = 0
    ) -> list[ResolveResult]:
        return [
            ResolveResult(hostname=host, host=each, port=port, family=family, proto=0, flags=0)
            for each in ANSWERS[host]
        ]

    monkeypatch.setattr(ThreadedResolver, "resolve", resolve)


@pytest.mark.usefixtures("names")
async def test_of_a_names_addresses_only_the_public_ones_are_connected_to() -> None:
    """Failure 46: a name that answers with both would else be a matter of luck."""
    resolver = GuardedResolver(frozenset())

    found = await resolver.resolve("mixed.example", 80)

    assert [each["host"] for each in found] == ["93.184.216.34", "2606:4700:4700::1111"]
    assert await resolver.resolve("nobody.example", 80) == []
    for name in ("inner.example", "wrapped.example"):
        with pytest.raises(InnerAddressError):
            await resolver.resolve(name, 80)
    assert len(await GuardedResolver(frozenset({"inner.example"})).resolve("inner.example")) == 2


@pytest.mark.usefixtures("names")
@pytest.mark.parametrize("name", ["inner.example", "wrapped.example", "INNER.example"])
async def test_a_name_that_points_inward_is_refused_in_plain_words(name: str) -> None:
    """Failure 46: for visits of all kinds, those to hubs included."""
    async with Web() as net:
        with pytest.raises(SourceRefused, match="not on the public net"):
            await net.get(f"http://{name}/")
        with pytest.raises(SourceRefused, match="not on the public net"):
            await net.post(f"http://{name}/", form={})


async def test_a_forms_redirect_does_not_lead_inward(site: Site, net: Web) -> None:
    """Failure 46: 307 and 308 carry the form, and its secret, along."""
    port = site.url.rpartition(":")[2]
    for status in (307, 308):
        target = f"http://localhost:{port}/inner"
        with pytest.raises(SourceRefused):
            await net.post(site.says("/out", status=status, Location=target), form={"a": "b"})

    assert {request.path for request in site.asked} == {"/out"}


async def test_a_named_host_may_lie_inside(site: Site) -> None:
    """An intranet's own newsroom is visited when the operator says so."""
    site.says("/a", body=b"here")
    async with Web(frozenset(("LOCALHOST",))) as net:
        answer = await net.get(site.url.replace("127.0.0.1", "localhost") + "/a")

    assert isinstance(answer, Fetched)
    assert answer.body == b"here"


INNER = """
    127.0.0.1 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 100.127.255.255 0.0.0.0
    224.0.0.1 255.255.255.255 192.0.0.192 192.0.2.1 198.18.0.1 168.63.129.16 ::1 :: fe80::1
    fe80::1%eth0
    fd00:ec2::254 ff02::1 ::ffff:10.0.0.1 64:ff9b::a00:1 2002:a00:1:: nonsense
"""


@pytest.mark.parametrize("address", INNER.split())
def test_inner_addresses_are_known(address: str) -> None:
    """Failure 46: also the wrapped ones, and those of a machine's own host."""
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_public_addresses_are_let_through(address: str) -> None:
    """The last one is all that a network without IPv4 sees of the old net."""
    assert is_public(address)


def test_an_address_is_shown_without_its_secret() -> None:
    """Failure 46: an error line must not carry a password into a log."""
    assert shown("https://user:secret@n.example/a") == "https://n.example/a"
    assert len(shown("https://n.example/" + "a" * 500)) == 200
