"""The guard at the door to the net: nothing inward is ever visited.

Checked is the address that is connected to, not the name, and that three times: where an address
is read (literals, told in plain words), where a name is resolved (public answers only, so neither
a name that points inward nor one that changes its answer gets through), and where a socket is
opened, which is the one place that truly connects.
"""

import ipaddress
import socket
import urllib.request

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.connector import AddrInfoType
from aiohttp.resolver import ThreadedResolver
from yarl import URL

from content import urls
from content.errors import SourceRefused

IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address


class InnerAddressError(OSError):
    """Every address of a name lies in a net that is not public."""


def is_public(address: str) -> bool:
    """Whether an IP address, in any spelling, can be reached by anyone on the Internet."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return _is_global(_target(ip))


def check(url: str, *, allowed_hosts: frozenset[str]) -> URL:
    """The address as it will be asked for, where it may be; what its name means is checked later.

    The host is looked at after the HTTP library has read it, which takes many signs for digits
    and dots: "http://①②⑦。0。0。1/" is the machine itself.

    Raises:
        SourceRefused: no http(s), a user or password in it, or a literal address of an inner net.
    """
    parts = urls.split(url)
    if parts is None:
        raise SourceRefused(shown(url), "only http and https addresses with a host are visited")
    if "@" in parts.netloc:
        raise SourceRefused(shown(url), "an address with a user or password is not visited")
    try:
        asked = URL(url)
    except ValueError as error:
        raise SourceRefused(shown(url), "not an address that can be visited") from error
    name = (asked.host or "").lower().rstrip(".")
    if name not in allowed_hosts and _is_literal(name) and not is_public(name):
        raise SourceRefused(shown(url), "an address that is not public is not visited")
    return asked


def shown(url: str) -> str:
    """`url` for an error line: without user and password, on one line, at most 200 characters."""
    line = "".join(char for char in url if char.isprintable())
    scheme, mark, rest = line.partition("://")
    host, slash, path = rest.partition("/")
    line = f"{scheme}{mark}{host.rpartition('@')[2]}{slash}{path}"
    return line if len(line) <= 200 else line[:199] + "…"


def proxy_hosts() -> frozenset[str]:
    """The hosts of the proxies that the environment names: they usually lie on an inner net."""
    proxies = urllib.request.getproxies()
    found = (urls.split(proxies.get(scheme, "")) for scheme in ("http", "https"))
    return frozenset((parts.hostname or "") for parts in found if parts)


class GuardedResolver(AbstractResolver):
    """Resolves names, and forgets every address that is not public.

    Args:
        allowed_hosts: names that may lie anywhere (tests, an intranet), in lower case.
    """

    def __init__(self, allowed_hosts: frozenset[str]) -> None:
        self._allowed = allowed_hosts
        self._let_through = {host for host in allowed_hosts if _is_literal(host)}
        self._system = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        found = await self._system.resolve(host, port, family)
        if host.lower().rstrip(".") in self._allowed:
            self._let_through.update(each["host"] for each in found)
            return found
        public = [each for each in found if is_public(each["host"])]
        if found and not public:
            raise InnerAddressError(f"{host} is not on the public net")
        return public

    def socket(self, target: AddrInfoType) -> socket.socket:
        """A socket to connect to `target`, which is refused if it lies on an inner net.

        Literal addresses never ask a resolver; they all pass here.
        """
        family, kind, protocol, _, (address, *_) = target
        if not (is_public(address) or address in self._let_through):
            raise InnerAddressError(f"{address} is not on the public net")
        return socket.socket(family=family, type=kind, proto=protocol)

    async def close(self) -> None:
        await self._system.close()


def _is_literal(name: str) -> bool:
    """Also the odd spellings that the system reads as an address: 127.1, 0x7f000001, 2130706433."""
    if ":" in name:
        return True
    try:
        socket.inet_aton(name)
    except OSError:
        return False
    return True


def _is_global(ip: IpAddress) -> bool:
    if ip.is_multicast or ip.is_reserved or ip.is_unspecified or not ip.is_global:
        return False
    return not any(ip.version == net.version and ip in net for net in _NOT_FOR_US)


def _target(ip: IpAddress) -> IpAddress:
    """Where packets to `ip` end up: an IPv6 address may only wrap an IPv4 one."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip


_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # all that a network without IPv4 sees of the old net
# global by the registry, yet no web server: the machine's own host, and tunnels to anywhere
_NOT_FOR_US = [
    ipaddress.ip_network(net)
    for net in (
        "168.63.129.16/32", "100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24",
        "2002::/16", "2001::/32", "64:ff9b:1::/48", "fec0::/10",
    )
]  # fmt: skip
