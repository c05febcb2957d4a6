"""Answers to pressed buttons, and to inline queries, of which this Telegram sends none."""

from bot.simulator.entities.links import LinkError, checked_link
from bot.simulator.errors import bad_request
from bot.simulator.request import Request
from bot.simulator.state import State
from bot.simulator.types import QueryAnswer

MAX_TEXT = 200


def answer_callback_query(state: State, request: Request) -> bool:
    text, url = request.text("text"), request.text("url")
    if len(text) > MAX_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    if url:
        try:
            url = checked_link(url)
        except LinkError:
            raise bad_request("URL_INVALID") from None
    answer = QueryAnswer(text=text, alert=request.flag("show_alert"), url=url)
    query = state.queries.answer(request.text("callback_query_id"), answer)
    state.changes.note("answer", query.chat_id, query_id=query.id)
    return True


def answer_inline_query(state: State, request: Request) -> bool:
    raise bad_request("Query is too old and response timeout expired or query ID is invalid")


METHODS = {
    "answercallbackquery": answer_callback_query,
    "answerinlinequery": answer_inline_query,
}
