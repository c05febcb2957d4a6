"""Nothing inward is ever visited."""

import pytest

from content.errors import SourceRefused
from content.fetch import Fetched, Web
from content.guard import is_public, shown
from tests.content.site import Site


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:{port}/",
        "http://127.1:{port}/",
        "http://2130706433:{port}/",
        "http://0x7f.0.0.1:{port}/",
        "http://[::1]:{port}/",
        "http://[::ffff:127.0.0.1]:{port}/",
        "http://localhost:{port}/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0.0.0.0:{port}/",
        "http://10.0.0.7/",
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
    for target in (f"http://localhost:{port}/inner", "file:///etc/passwd", "http://[::1]/"):
        with pytest.raises(SourceRefused):
            await net.get(site.says("/out", status=302, Location=target))

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
    224.0.0.1 255.255.255.255 192.0.2.1 198.18.0.1 168.63.129.16 ::1 :: fe80::1 fe80::1%eth0
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
