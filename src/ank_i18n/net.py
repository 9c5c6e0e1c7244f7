"""The network, for the two things that may use it: fetching packages, and a server as engine."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from ank_i18n import __version__

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")
LONGEST_WAIT = 20.0
SLOWDOWN = 4.0
"""How much longer the waits are when a server counts requests: a minute in five tries."""
LONGEST_REST = 60.0
KEPT = ("Retry-After",)


def client(seconds: float) -> httpx.Client:
    """A client that follows redirects, and gives up when a server is silent for ``seconds``."""
    import httpx

    return httpx.Client(
        timeout=seconds,
        follow_redirects=True,
        headers={"User-Agent": f"ank-i18n/{__version__}"},
    )


def whole(
    session: httpx.Client, request: httpx.Request, seconds: float, most_bytes: int
) -> httpx.Response:
    """The answer to a request with all of its body, or an error in bounded time and memory.

    httpx bounds how long a server is silent: one that sends a byte now and then never ends.

    Args:
        session: Sends the request.
        request: What is asked.
        seconds: How long the body may take from its first byte to its last.
        most_bytes: How long the body may be.

    Raises:
        httpx.HTTPError: No whole answer came.
    """
    import httpx

    body = bytearray()
    response = session.send(request, stream=True)
    began = time.monotonic()
    try:
        for piece in response.iter_bytes():
            body += piece
            if len(body) > most_bytes:
                raise httpx.DecodingError("the answer has no end", request=request)
            if time.monotonic() - began > seconds:
                raise httpx.ReadTimeout("the answer comes too slowly", request=request)
    finally:
        response.close()
    # What was decoded on the way must not be decoded again.
    headers = {name: response.headers[name] for name in KEPT if name in response.headers}
    content = bytes(body)
    return httpx.Response(response.status_code, headers=headers, content=content, request=request)


def retried(call: Callable[[], T], tries: int, first_wait: float = 0.5) -> T:
    """Call until it works: again after connection errors, 429 and 5xx, with growing waits.

    A server that answers 429 is left alone for as long as it says in ``Retry-After``, else for
    longer each time: many count the requests of a minute.

    Raises:
        httpx.HTTPError: The last failure, or one that another try would not mend.
    """
    import tenacity

    growing = tenacity.wait_random_exponential(multiplier=first_wait, max=LONGEST_WAIT)

    def wait(state: tenacity.RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        return max(growing(state), _asked_for(error, state.attempt_number, first_wait))

    retrying = tenacity.Retrying(
        retry=tenacity.retry_if_exception(may_pass),
        stop=tenacity.stop_after_attempt(tries),
        wait=wait,
        reraise=True,
    )
    return retrying(call)


def _asked_for(error: BaseException | None, attempt: int, first_wait: float) -> float:
    """The seconds to wait that a server asks for by 429; none for other failures."""
    import httpx

    if not isinstance(error, httpx.HTTPStatusError) or error.response.status_code != 429:
        return 0.0
    told = error.response.headers.get("Retry-After", "")
    if told.isdecimal():
        return min(float(told), LONGEST_REST)
    return min(SLOWDOWN * first_wait * 2.0**attempt, LONGEST_REST)


def may_pass(error: BaseException) -> bool:
    """Whether a failure is of the kind that passes."""
    import httpx

    if isinstance(error, httpx.HTTPStatusError):
        return error.response.status_code == 429 or error.response.status_code >= 500
    return isinstance(error, httpx.TransportError) and not isinstance(
        error, httpx.UnsupportedProtocol
    )
