"""What tests share: loaded apps and real servers."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import packages
from asgi import Answer, Client

SOURCE = Path(__file__).parent.parent / "src"


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Folder of a package by the name of what writes it, written once."""
    written: dict[str, Path] = {}

    def find(name: str) -> Path:
        if name not in written:
            written[name] = getattr(packages, f"write_{name}")(tmp_path_factory.mktemp(name))
        return written[name]

    return find


@pytest.fixture(scope="session")
def flowers(models: Callable[[str], Path]) -> Iterator[Client]:
    client = Client(models("flowers")).load()
    yield client
    client.close()


@pytest.fixture(scope="session")
def people(models: Callable[[str], Path]) -> Iterator[Client]:
    client = Client(models("people")).load()
    yield client
    client.close()


class Server:
    """A real server process, on a port of its own."""

    def __init__(self, model: Path, *arguments: str, port_by: str = "", **env: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        command = [sys.executable, "-m", "crisol_serving", "serve", "--model", str(model), "--host", "127.0.0.1"]
        told = ([], {port_by: str(self.port)}) if port_by else (["--port", str(self.port)], {})
        self.process = subprocess.Popen(
            [*command, *told[0], *arguments],
            env={**os.environ, "PYTHONPATH": str(SOURCE), "CRISOL_WORKERS": "1", **told[1], **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def ask(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> Answer:
        """Sends one request on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            data = None if body is None else json.dumps(body)
            connection.request(method, path, data, {"content-type": "application/json", **(headers or {})})
            response = connection.getresponse()
            found = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, found, response.read())
        finally:
            connection.close()

    def wait_for(self, path: str = "/health/ready", status: int = 200) -> Server:
        """Waits until a path answers with a status."""
        for _ in range(1200):
            if self.process.poll() is not None:
                raise AssertionError(f"the server ended: {self.process.stderr and self.process.stderr.read()}")
            try:
                if self.ask("GET", path).status == status:
                    return self
            except OSError:
                pass
            time.sleep(0.05)
        raise AssertionError(f"{path} never answered {status}")

    def stop(self, sig: int = signal.SIGTERM) -> tuple[int, str, str]:
        """Sends a signal and waits. Gives exit code, stdout and stderr."""
        if self.process.poll() is None:
            self.process.send_signal(sig)
        out, err = self.process.communicate(timeout=60)
        return self.process.returncode, out, err


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Starts servers, and stops those that a test left."""
    servers: list[Server] = []

    def start(*arguments: Any, **env: str) -> Server:
        servers.append(Server(*arguments, **env))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()
