"""Whatever bytes come from outside: an answer or a `ContentError`, in bounded time and memory."""
