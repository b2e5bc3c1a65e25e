"""HTTP/1.1 with a short way: a prediction whose request came whole is answered without a task and in one write.

What a server does for any application (a task, events, messages back and forth) costs several times what a linear
model does. Everything but such a request takes uvicorn's own way: bodies that come in pieces, ``Expect``, HTTP/1.0,
what is sent before the last answer is there, and a client that does not read.
"""

from __future__ import annotations

import asyncio
import http
from collections.abc import Coroutine, Sized
from typing import TYPE_CHECKING, Any, cast

from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from .wire import Answer, Endpoint

if TYPE_CHECKING:
    from .app import ServingApp

#: First line of an answer by its status.
_LINES = {one.value: f"HTTP/1.1 {one.value} {one.phrase}\r\n".encode() for one in http.HTTPStatus}
_CLOSE = (b"connection", b"close")


class Connection(HttpToolsProtocol):
    """One connection to a :class:`~crisol_serving.app.ServingApp`."""

    #: Where a request goes that is on the short way, until it is answered.
    _endpoint: Endpoint | None = None
    _body = b""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begins."""
        super().connection_made(transport)
        self.flow = _Flow(transport, self.pipeline)
        self._short = cast("ServingApp", self.app).short

    def data_received(self, data: bytes) -> None:
        """Takes bytes; a request that is not whole by their end goes the long way."""
        super().data_received(data)
        if self._endpoint is not None and not self.transport.is_closing():
            self._take_long_way()
            body, self._body = self._body, b""
            if body:
                super().on_body(body)

    def on_message_begin(self) -> None:
        """Begins a request; what an application wants to know of it is put together on the long way alone."""
        self.url = b""
        self.expect_100_continue = False
        self.headers = []

    def on_headers_complete(self) -> None:
        """Chooses the way; after an answer that closes there is none."""
        if self.transport.is_closing():
            return
        endpoint = self._short.get(self.url)
        if endpoint is not None and self._is_simple():
            self._endpoint, self._body = endpoint, b""
        else:
            self._take_long_way()

    def on_body(self, body: bytes) -> None:
        """Takes a piece of the body."""
        if self._endpoint is None:
            super().on_body(body)
        else:
            self._body += body

    def on_message_complete(self) -> None:
        """Answers a request that came whole."""
        if self._endpoint is None:
            super().on_message_complete()
            return
        work = self._endpoint.answer({"headers": self.headers}, self._body)
        # Else a connection that is idle would hold what it was asked last.
        self._endpoint, self._body = None, b""
        self.cycle = turn = _Turn(self, work, self.parser.should_keep_alive())  # type: ignore[assignment]
        turn.step()

    def write_answer(self, answer: Answer, keeps_alive: bool) -> None:
        """Writes an answer at once, and goes on to what came meanwhile."""
        keeps_alive = keeps_alive and _CLOSE not in answer.headers
        headers = [*self.server_state.default_headers, *answer.headers, *([] if keeps_alive else [_CLOSE])]
        lines = [b"%b: %b\r\n" % header for header in dict.fromkeys(headers)]
        length = b"content-length: %d\r\n\r\n" % len(answer.body)
        self.transport.write(b"".join((_LINES[answer.status], *lines, length, answer.body)))
        if not keeps_alive:
            self.transport.close()
        self.on_response_complete()

    def _is_simple(self) -> bool:
        """Whether nothing stands in the way: an earlier answer to come, an upgrade, a client that does not read."""
        return (
            (self.cycle is None or self.cycle.response_complete)
            and not self.flow.write_paused
            and not self.expect_100_continue
            and self.parser.get_method() == b"POST"
            and self.parser.get_http_version() == "1.1"
            and not self.parser.should_upgrade()
        )

    def _take_long_way(self) -> None:
        self._endpoint = None
        url, headers, expects = self.url, self.headers, self.expect_100_continue
        super().on_message_begin()
        self.url, self.expect_100_continue = url, expects
        self.headers.extend(headers)
        super().on_headers_complete()


class _Flow(FlowControl):
    """Reads no more while requests wait for their turn: uvicorn goes on with each answer, and its memory has no end."""

    def __init__(self, transport: asyncio.Transport, waiting: Sized) -> None:
        super().__init__(transport)
        self._waiting = waiting

    def resume_reading(self) -> None:
        """Reads on, where nothing waits."""
        if not self._waiting:
            super().resume_reading()


class _Nobody:
    """Who waits for the next message of a request that came whole."""

    def set(self) -> None:
        """Tells nobody."""


class _Turn:
    """A request on the short way. To uvicorn it is the cycle that runs; what comes after it waits."""

    message_event = _Nobody()

    def __init__(self, connection: Connection, work: Coroutine[Any, Any, Answer | None], keep_alive: bool) -> None:
        self._connection = connection
        self._work = work
        self.keep_alive = keep_alive
        self.response_complete = False

    def step(self, _: object = None) -> None:
        """Goes on to the end, or to the next future that the answer waits for."""
        try:
            future = self._work.send(None)
        except StopIteration as end:
            self.response_complete = True
            if not self._connection.transport.is_closing():
                self._connection.write_answer(end.value, self.keep_alive)
        else:
            # As a task does: whoever waits for a future twice would else be told of it.
            future._asyncio_future_blocking = False
            future.add_done_callback(self.step)
