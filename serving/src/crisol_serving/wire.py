"""Reads a request and writes an answer, straight on ASGI: what a framework adds costs more than the prediction."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import orjson

from .faults import RequestFault, refuse
from .metrics import PROTOCOLS, Metrics

log = logging.getLogger("crisol_serving")

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

_JSON = [(b"content-type", b"application/json")]
_OPTIONS = orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_NON_STR_KEYS

#: Charsets that a content type may name: all of them are UTF-8.
_CHARSETS = ("utf-8", "utf8", "us-ascii")


class Call:
    """One request: its body, and what its headers say of it."""

    __slots__ = ("body", "parameters", "scope", "type")

    def __init__(self, scope: Scope, body: bytes, media: str, parameters: dict[str, str]) -> None:
        self.scope = scope
        self.body = body
        self.type = media
        self.parameters = parameters

    def header(self, name: bytes) -> str | None:
        """A header of the request, by its name in lower case."""
        return next((value.decode("latin-1") for key, value in self.scope["headers"] if key == name), None)

    def json(self, has_nan: bool = False) -> dict[str, Any]:
        """The body as a JSON object.

        :param has_nan: whether ``NaN`` may stand for ``null``, as MLflow's client writes it
        :raises RequestFault: 400 when it is none
        """
        if has_nan and b"NaN" in self.body:
            return _parse_nan(self.body)
        return parse_object(self.body)


class Answer:
    """What a client gets."""

    __slots__ = ("body", "headers", "status")

    def __init__(self, body: bytes, headers: list[tuple[bytes, bytes]] = _JSON, status: int = 200) -> None:
        self.body = body
        #: All but the content's length.
        self.headers = headers
        self.status = status


Handler = Callable[[Call], Awaitable["bytes | Answer"]]


def dump(value: Any) -> bytes:
    """JSON; what JSON cannot say (NaN, infinity) is ``null``, and what is no JSON at all is text."""
    return orjson.dumps(value, default=str, option=_OPTIONS)


def parse_object(body: bytes) -> dict[str, Any]:
    """Reads a JSON object.

    :raises RequestFault: 400 when it is none
    """
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        refuse(f"The body is not JSON: {error}.", ["body"], "json_invalid")
    if not isinstance(value, dict):
        refuse("The body is not a JSON object.", ["body"], "dict_type")
    return value


def _parse_nan(body: bytes) -> dict[str, Any]:
    """Reads what Python's own module writes of a missing number; slowly, so only where there is one."""

    def constant(text: str) -> None:
        if text != "NaN":
            refuse(f"{text} is not a finite number.", ["body"], "finite_number")

    try:
        value = json.loads(body, parse_constant=constant)
    except (ValueError, RecursionError) as error:
        refuse(f"The body is not JSON: {error}.", ["body"], "json_invalid")
    return value if isinstance(value, dict) else parse_object(b"[]")


class Endpoint:
    """An ASGI application for one kind of request."""

    def __init__(self, protocol: str, handler: Handler, wiring: Wiring, media: tuple[str, ...] = ()) -> None:
        self._protocol = PROTOCOLS.index(protocol)
        self._handler = handler
        self._wiring = wiring
        #: Media types besides JSON.
        self._media = ("application/json", *media)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request by ASGI."""
        answer = await self.answer(scope, receive)
        if answer is None:
            return
        headers = [*answer.headers, (b"content-length", str(len(answer.body)).encode())]
        await send({"type": "http.response.start", "status": answer.status, "headers": headers})
        await send({"type": "http.response.body", "body": answer.body})

    async def answer(self, scope: Scope, body: bytes | Receive) -> Answer | None:
        """Answers one request; whatever happens, the answer is JSON without a stack trace.

        Gives nothing when the client went away before all of its body was there.

        :param scope: its headers, and the parameters of its path where it was routed
        :param body: or what receives it
        """
        started = time.perf_counter()
        try:
            self._wiring.check_ready()
            media, parameters = self._read_headers(scope)
            whole = body if isinstance(body, bytes) else await self._body_of(body)
            if whole is None:
                return None
            if len(whole) > self._wiring.max_body:
                raise _too_large(self._wiring.max_body)
            found = await self._handler(Call(scope, whole, media, parameters))
            answer = Answer(found) if isinstance(found, bytes) else found
        except RequestFault as fault:
            answer = Answer(dump(fault.body()), headers_of(fault), fault.status)
        except Exception as error:
            log.error("unexpected failure", exc_info=error)
            unexpected = RequestFault(500, "INTERNAL_ERROR", "The server failed; its log says why.")
            answer = Answer(dump(unexpected.body()), status=500)
        self._wiring.metrics.answered(self._protocol, answer.status, time.perf_counter() - started)
        return answer

    def _read_headers(self, scope: Scope) -> tuple[str, dict[str, str]]:
        """The media type and its parameters; a body that says that it is too large is not waited for."""
        found: tuple[str, dict[str, str]] = "application/json", {}
        for name, value in scope["headers"]:
            if name == b"content-type":
                if value != b"application/json":
                    found = self._parse_media(value.decode("latin-1"))
            elif name == b"content-length" and value.isdigit() and int(value) > self._wiring.max_body:
                raise _too_large(self._wiring.max_body)
        return found

    def _parse_media(self, text: str) -> tuple[str, dict[str, str]]:
        media, *rest = (part.strip() for part in text.split(";"))
        parameters = {}
        for one in rest:
            name, _, value = one.partition("=")
            parameters[name.strip().lower()] = value.strip().strip('"').lower()
        if media.lower() not in self._media:
            expected = " or ".join(self._media)
            raise RequestFault(415, "UNSUPPORTED_MEDIA_TYPE", f'The content type is "{text}"; expected {expected}.')
        allowed = {"charset", "header"} if media.lower() == "text/csv" else {"charset"}
        if not set(parameters) <= allowed or parameters.get("charset", "utf-8") not in _CHARSETS:
            message = f'The content type is "{text}"; expected no parameter but charset=utf-8.'
            raise RequestFault(415, "UNSUPPORTED_MEDIA_TYPE", message)
        return media.lower(), parameters

    async def _body_of(self, receive: Receive) -> bytes | None:
        """The body; ``None`` when the client went away."""
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        body: bytes = message.get("body", b"")
        if not message.get("more_body", False):
            return body
        return await self._rest_of(body, receive)

    async def _rest_of(self, start: bytes, receive: Receive) -> bytes | None:
        chunks, size, limit = [start], len(start), self._wiring.max_body
        ends = time.monotonic() + self._wiring.deadline
        while True:
            if size > limit:
                raise _too_large(limit)
            try:
                message = await asyncio.wait_for(receive(), max(0.0, ends - time.monotonic()))
            except asyncio.TimeoutError:
                raise RequestFault(408, "REQUEST_TIMEOUT", "The body did not arrive in time.") from None
            if message["type"] == "http.disconnect":
                return None
            chunks.append(message.get("body", b""))
            size += len(chunks[-1])
            if not message.get("more_body", False):
                if size > limit:
                    raise _too_large(limit)
                return b"".join(chunks)


class Wiring:
    """What every endpoint of one app shares."""

    def __init__(self, metrics: Metrics, max_body: int, deadline: float, check_ready: Callable[[], None]) -> None:
        self.metrics = metrics
        self.max_body = max_body
        self.deadline = deadline
        self.check_ready = check_ready


def headers_of(fault: RequestFault) -> list[tuple[bytes, bytes]]:
    """Headers of a refusal; what may be tried again says when."""
    headers = [*_JSON]
    if fault.status == 503:
        headers.append((b"retry-after", b"1"))
    if fault.status in (408, 413):
        # The rest of the body is not read.
        headers.append((b"connection", b"close"))
    return headers


def _too_large(limit: int) -> RequestFault:
    return RequestFault(413, "PAYLOAD_TOO_LARGE", f"The body is larger than {limit} bytes.")
