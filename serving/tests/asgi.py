"""Speaks to an app in this process, as a server does."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from crisol_serving.app import ServingApp, create_app
from crisol_serving.settings import Settings


@dataclass(frozen=True)
class Answer:
    """What an app answered."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


class Client:
    """Sends requests to an app on an event loop of its own."""

    def __init__(self, model: Path, **settings: Any) -> None:
        self.loop = asyncio.new_event_loop()
        self.app: Any = create_app(Settings(model=model, **settings))

    def load(self) -> Client:
        """Loads the model; its failure is the app's to tell."""
        self.loop.run_until_complete(self._load(self.app))
        return self

    @staticmethod
    async def _load(app: ServingApp) -> None:
        app.service.start()
        await app.service._start

    def close(self) -> None:
        """Stops the app."""
        if isinstance(self.app, ServingApp):
            self.loop.run_until_complete(self.app.service.stop())
        self.loop.run_until_complete(self.loop.shutdown_default_executor())
        self.loop.close()

    def get(self, path: str) -> Answer:
        """Asks for a path."""
        return self.loop.run_until_complete(self.send("GET", path, b"", {}))

    def post(self, path: str, body: Any, headers: dict[str, str] | None = None) -> Answer:
        """Sends a body: bytes as they are, anything else as JSON."""
        return self.loop.run_until_complete(self.send("POST", path, body, headers))

    async def send(
        self, method: str, path: str, body: Any, headers: dict[str, str] | None = None, chunks: int = 1
    ) -> Answer:
        """Sends one request, its body in that many pieces."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        size = max(1, -(-len(data) // chunks))
        parts = [data[at : at + size] for at in range(0, len(data), size)] or [b""]
        messages = [
            {"type": "http.request", "body": part, "more_body": place < len(parts) - 1}
            for place, part in enumerate(parts)
        ]
        given = {"content-type": "application/json", **(headers or {})}
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": b"",
            "root_path": "",
            "headers": [(name.encode(), value.encode()) for name, value in given.items()],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 80),
        }
        sent: list[Any] = []

        async def receive() -> Any:
            if messages:
                return messages.pop(0)
            await asyncio.sleep(3600)

        async def send(message: Any) -> None:
            sent.append(message)

        await self.app(scope, receive, send)
        start, *rest = sent
        found = {name.decode().lower(): value.decode() for name, value in start["headers"]}
        return Answer(start["status"], found, b"".join(one.get("body", b"") for one in rest))
