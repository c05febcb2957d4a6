"""What the transport raises into the library, which hands it on untouched.

    telegram.error.NetworkError
    ├── NotSentError           certainly not sent: no connection, or refused at the door
    ├── LostError              the request went out; it may have been acted upon
    ├── ThrottledError(retry_after_s)   429
    └── telegram.error.TimedOut
        ├── NotSentInTime      certainly not sent: no connection in time
        └── LostInTime         no answer in time; it may have been acted upon

No text of theirs names an address, since the address carries the token.
"""

from telegram.error import NetworkError, TimedOut


class NotSentError(NetworkError):
    certainly_not_sent = True


class LostError(NetworkError):
    certainly_not_sent = False


class NotSentInTime(TimedOut):
    certainly_not_sent = True


class LostInTime(TimedOut):
    certainly_not_sent = False


class ThrottledError(NetworkError):
    """Not the library's RetryAfter: that one's seconds cannot be read without a warning."""

    def __init__(self, retry_after_s: float) -> None:
        super().__init__(f"Too many requests: retry after {retry_after_s:g} s")
        self.retry_after_s = retry_after_s
