"""The newsroom's way to the net: one host is never asked twice within a moment."""

from bot.clock import Clock
from content import urls
from content.fetch import MAX_BYTES, TIMEOUT_S, Fetched, Unchanged, Validators, Web

SPACING_S = 1.0
_MANY = 1000


class PoliteWeb(Web):
    """A `Web` that spaces its visits to each host; other hosts are asked meanwhile."""

    def __init__(
        self,
        allowed_hosts: frozenset[str] = frozenset(),
        *,
        clock: Clock,
        spacing_s: float = SPACING_S,
        use_proxy: bool = False,
    ) -> None:
        super().__init__(allowed_hosts, use_proxy=use_proxy)
        self._clock = clock
        self._spacing_s = spacing_s
        self._free_at_s: dict[str, float] = {}

    async def get(
        self,
        url: str,
        *,
        validators: Validators | None = None,
        max_bytes: int = MAX_BYTES,
        timeout_s: float = TIMEOUT_S,
    ) -> Fetched | Unchanged:
        """As `Web.get`, when the host's turn has come; `timeout_s` begins only then."""
        await self._clock.sleep(self._wait_s(urls.host(url)))
        return await super().get(
            url, validators=validators, max_bytes=max_bytes, timeout_s=timeout_s
        )

    def _wait_s(self, host: str) -> float:
        """Seconds until this visit may leave; the next one queues behind it."""
        now_s = self._clock.monotonic()
        if len(self._free_at_s) > _MANY:
            self._free_at_s = {h: at_s for h, at_s in self._free_at_s.items() if at_s > now_s}
        leaves_at_s = max(now_s, self._free_at_s.get(host, now_s))
        self._free_at_s[host] = leaves_at_s + self._spacing_s
        return leaves_at_s - now_s
