"""Where updates are to be carried to."""

import re
from urllib.parse import urlsplit

from bot.simulator.errors import bad_request
from bot.simulator.request import Request
from bot.simulator.state import State
from bot.simulator.types import Json
from bot.simulator.updates import Hook

_SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")


def set_webhook(state: State, request: Request) -> bool:
    url, secret = request.text("url"), request.text("secret_token")
    if not _SECRET.fullmatch(secret):
        raise bad_request("Secret token contains unallowed characters")
    if url and not urlsplit(url).hostname:
        raise bad_request("Bad webhook: invalid webhook URL specified")
    state.updates.allow(request.json_or_none("allowed_updates"))
    if request.flag("drop_pending_updates"):
        state.updates.drop()
    connections = request.integer("max_connections", default=40, low=1, high=100)
    state.updates.set_webhook(Hook(url=url, secret=secret, max_connections=connections))
    return True


def delete_webhook(state: State, request: Request) -> bool:
    if request.flag("drop_pending_updates"):
        state.updates.drop()
    state.updates.set_webhook(Hook())
    return True


def get_webhook_info(state: State, request: Request) -> Json:
    hook = state.updates.hook
    out: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(state.updates),
    }
    if hook.url:
        out["max_connections"] = hook.max_connections
        out["allowed_updates"] = sorted(state.updates.allowed)
    if hook.last_error:
        out["last_error_date"] = hook.last_error_date
        out["last_error_message"] = hook.last_error
    return out


METHODS = {
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
}
