"""The processes of a server: one a core, each with a socket of its own on the same port."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import socket
import sys
import time
import warnings
from collections.abc import Iterator
from dataclasses import replace
from types import FrameType
from typing import Any

import uvicorn

from . import guard
from .app import ServingApp, create_app
from .connection import Connection
from .faults import UserFault
from .metrics import Metrics, Shared
from .settings import Settings
from .wire import Receive, Scope, Send

#: Seconds for requests that run to end, within the 30 that platforms give.
_GRACE = 25
#: Longer than the idle time of load balancers, so that they and not we close a connection.
_KEEP_ALIVE = 75
#: What a pipe takes at once, whole.
_PIPE_BYTES = 4096


def serve(settings: Settings) -> int:
    """Serves until it is told to stop. Gives the exit code.

    :raises UserFault: when the model cannot be loaded or the port cannot be had
    """
    settings = replace(settings, port=_find_port(settings, settings.port))
    if settings.metrics_port is not None:
        _find_port(settings, settings.metrics_port)
    shared = Shared(settings.workers)
    if settings.workers == 1:
        _work(settings, shared, 0)
        return 0
    return _Supervisor(settings, shared).run()


class _Server(uvicorn.Server):
    """Stops as a platform wants it: not ready first, then no more connections, then exit code 0."""

    def __init__(self, app: ServingApp, settings: Settings) -> None:
        super().__init__(_configure(app, http=Connection, callback_notify=self._watch_parent, timeout_notify=1))
        self._metrics = app.service.metrics
        connections = self.server_state.connections
        app.service.is_alone = lambda: len(connections) == 1
        self._drain = settings.drain
        self._parent = os.getppid()
        self._loop: asyncio.AbstractEventLoop | None = None

    async def serve(self, sockets: list[socket.socket] | None = None) -> None:
        """Serves until a signal has been obeyed."""
        self._loop = asyncio.get_running_loop()
        await super().serve(sockets)

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Takes a signal; a second one ends the wait."""
        if self._metrics.is_draining and sig == signal.SIGINT:
            self.should_exit = self.force_exit = True
            return
        self._metrics.set_draining()
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._loop.call_later, self._drain, self._stop)

    def _stop(self) -> None:
        self.should_exit = True

    async def _watch_parent(self) -> None:
        """A process whose supervisor was killed has nobody left to stop it."""
        if os.getppid() != self._parent:
            self.should_exit = True


class _Beside(uvicorn.Server):
    """A server that leaves signals to another one."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Captures none."""
        yield


def _configure(app: Any, **more: Any) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        loop="uvloop" if sys.platform != "win32" else "asyncio",
        ws="none",
        access_log=False,
        log_level="warning",
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=_KEEP_ALIVE,
        timeout_graceful_shutdown=_GRACE,
        **more,
    )


def _work(settings: Settings, shared: Shared, process: int) -> None:
    """One process, from loading the model to the last answer."""
    # An array has no names; rows were put in the order of the names before.
    warnings.filterwarnings("ignore", message="X does not have valid feature names")
    metrics = Metrics(shared, process)
    app = create_app(settings, metrics)
    server = _Server(app, settings)

    def after_loading() -> None:
        if app.service.failure is not None:
            server.should_exit = True
            return
        # What was made by now stays, and need not be looked through again and again.
        gc.collect()
        gc.freeze()
        if not settings.allow_io:
            guard.install()
        if process == 0:
            asyncio.get_running_loop().create_task(_announce(app, settings))

    app.service.when_loaded.append(after_loading)
    make_loop = server.config.get_loop_factory()
    loop = make_loop() if make_loop is not None else asyncio.new_event_loop()
    try:
        loop.run_until_complete(_run(server, settings, metrics if process == 0 else None))
    finally:
        loop.close()
    if app.service.failure is not None:
        raise UserFault(app.service.failure)


async def _announce(app: ServingApp, settings: Settings) -> None:
    """Says where the model is served, once all processes are ready."""
    while not app.service.is_ready:
        await asyncio.sleep(0.02)
        if app.service.metrics.is_draining:
            return
    address = f"[{settings.host}]" if ":" in settings.host else settings.host
    name = app.service.loaded.manifest.name
    print(f"{name} is served on http://{address}:{settings.port}", file=sys.stderr, flush=True)


async def _run(server: _Server, settings: Settings, metrics: Metrics | None) -> None:
    """Serves the app and, in one process, the metrics on a port of their own."""
    sockets = [_bind(settings.host, settings.port, settings.workers > 1)]
    if settings.metrics_port is None or metrics is None:
        await server.serve(sockets)
        return
    beside = _Beside(_configure(_metrics_app(metrics), http="httptools", lifespan="off"))
    task = asyncio.create_task(beside.serve([_bind(settings.host, settings.metrics_port, False)]))
    await server.serve(sockets)
    beside.should_exit = True
    await task


def _metrics_app(metrics: Metrics) -> Any:
    async def answer(scope: Scope, _: Receive, send: Send) -> None:
        is_known = scope["type"] == "http" and scope["path"] == "/metrics"
        headers = [(b"content-type", b"text/plain; version=0.0.4; charset=utf-8")]
        await send({"type": "http.response.start", "status": 200 if is_known else 404, "headers": headers})
        await send(
            {"type": "http.response.body", "body": metrics.render() if is_known else b"Only /metrics is here.\n"}
        )

    return answer


def _find_port(settings: Settings, port: int) -> int:
    """Sees that a port is free: two servers could share one unseen, each with its own sockets.

    :raises UserFault: when it is taken or not ours to take
    """
    with _bind(settings.host, port, False) as probe:
        return int(probe.getsockname()[1])


def _bind(host: str, port: int, is_shared: bool) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    found = socket.socket(family, socket.SOCK_STREAM)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if is_shared:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    try:
        found.bind((host, port))
    except (OSError, OverflowError) as error:
        found.close()
        said = error.strerror if isinstance(error, OSError) else str(error)
        raise UserFault(
            f"The port {port} on {host} cannot be had: {said}; choose another with PORT or --port."
        ) from error
    found.set_inheritable(True)
    return found


class _Supervisor:
    """Starts a process a core, replaces one that dies, and passes the end on to all."""

    def __init__(self, settings: Settings, shared: Shared) -> None:
        self._settings = settings
        self._shared = shared
        self._processes: dict[int, int] = {}
        self._is_ending = False
        self._code = 0
        #: What processes that cannot serve have to say: the first that fails is heard, the others are ended.
        self._said, self._say = os.pipe()
        # Code of a model may end its process with any code, and without a word.
        os.set_blocking(self._said, False)

    def run(self) -> int:
        """Runs until all processes ended. Gives the exit code."""
        for one in (signal.SIGTERM, signal.SIGINT):
            signal.signal(one, self._end)
        for process in range(self._settings.workers):
            self._start(process)
        while self._processes:
            pid, status = os.wait()
            process = self._processes.pop(pid)
            if not self._is_ending:
                self._replace(process, os.waitstatus_to_exitcode(status))
        return self._code

    def _start(self, process: int) -> None:
        pid = os.fork()
        if pid:
            self._processes[pid] = process
            return
        code = 1
        for one in (signal.SIGTERM, signal.SIGINT):
            signal.signal(one, signal.SIG_DFL)
        try:
            _work(self._settings, self._shared, process)
            code = 0
        except UserFault as fault:
            code = 2
            os.write(self._say, f"{fault}\0".encode()[-_PIPE_BYTES:])
        finally:
            os._exit(code)

    def _replace(self, process: int, code: int) -> None:
        """A process that could answer is started anew; one that never could would fail again."""
        metrics = Metrics(self._shared, process)
        if code == 2:
            with contextlib.suppress(BlockingIOError):
                first, _, _ = os.read(self._said, _PIPE_BYTES).decode(errors="replace").partition("\0")
                print(first, file=sys.stderr, flush=True)
        if code in (0, 2) or not metrics.was_ready:
            self._code = code if code > 0 else 1
            self._end(signal.SIGTERM, None)
            return
        metrics.set_ready(False)
        print(f"A process of the server ended with {code}; another one takes its place.", file=sys.stderr, flush=True)
        time.sleep(0.2)
        self._start(process)

    def _end(self, sig: int, _: FrameType | None) -> None:
        self._is_ending = True
        Metrics(self._shared).set_draining()
        for pid in self._processes:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, sig)
