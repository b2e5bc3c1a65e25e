"""Writes a sample of the predictions down, as lines of JSON, without ever making a request wait."""

from __future__ import annotations

import hashlib
import hmac
import os
import queue
import random
import threading
import time
from typing import TYPE_CHECKING, Any

from .faults import UserFault
from .metrics import Metrics
from .model import records_of
from .settings import LogSettings
from .table import Table
from .wire import dump

if TYPE_CHECKING:
    from .engine import Answer
    from .service import Loaded

#: Lines that may wait for a slow reader; more are dropped, and counted.
_WAITING = 1000


class Sampler:
    """Takes a fraction of the requests and writes them from a thread of its own."""

    def __init__(self, settings: LogSettings, loaded: Loaded, metrics: Metrics) -> None:
        self._settings = settings
        self._schema = loaded.decoder.schema
        self._about = {"model": loaded.manifest.name, "digest": loaded.manifest.digest}
        self._metrics = metrics
        self._target = _open(settings.target)
        self._lines: queue.Queue[tuple[float, Table, Answer] | None] = queue.Queue(_WAITING)
        self._thread = threading.Thread(target=self._write, name="crisol-log", daemon=True)
        self._thread.start()

    @classmethod
    def of(cls, settings: LogSettings, loaded: Loaded, metrics: Metrics) -> Sampler | None:
        """Makes one where a sample is wanted.

        :raises UserFault: when the target cannot be written, or a column is not the model's
        """
        if settings.sample <= 0:
            return None
        for name in sorted(settings.drop | settings.hashed):
            if name not in loaded.decoder.schema.places:
                raise UserFault(
                    f'CRISOL_LOG_DROP or CRISOL_LOG_HASH names "{name}", which is not a column of the model.'
                )
        return cls(settings, loaded, metrics)

    def offer(self, table: Table, answer: Answer) -> None:
        """Takes a request by chance; drops it when too many wait."""
        if random.random() >= self._settings.sample:
            return
        try:
            self._lines.put_nowait((time.time(), table, answer))
        except queue.Full:
            self._metrics.logged(False)

    def close(self) -> None:
        """Writes what waits."""
        try:
            self._lines.put(None, timeout=1)
        except queue.Full:
            return
        self._thread.join(timeout=2)

    def _write(self) -> None:
        while (line := self._lines.get()) is not None:
            moment, table, (labels, odds) = line
            rows = [self._redact(record) for record in records_of(table, self._schema)]
            said = {"time": moment, **self._about, "inputs": rows, "predictions": labels, "probabilities": odds}
            data = dump(said) + b"\n"
            try:
                while data:
                    data = data[os.write(self._target, data) :]
                self._metrics.logged(True)
            except OSError:
                self._metrics.logged(False)

    def _redact(self, record: dict[str, Any]) -> dict[str, Any]:
        key = self._settings.salt.encode()
        return {
            name: hmac.new(key, dump([name, cell]), hashlib.sha256).hexdigest()
            if name in self._settings.hashed
            else cell
            for name, cell in record.items()
            if name not in self._settings.drop
        }


def _open(target: str) -> int:
    """A descriptor to write to, opened before requests are taken."""
    if target == "stdout":
        return 1
    if target.startswith("fd:") and target[3:].isdigit():
        return int(target[3:])
    try:
        return os.open(target, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError as error:
        raise UserFault(f"CRISOL_LOG_TO is {target}, which cannot be written: {error.strerror}.") from error
