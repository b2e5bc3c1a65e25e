"""Calls the model for many requests at once, without making any of them wait for company."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from .faults import RequestFault, unavailable
from .metrics import Metrics
from .model import ModelError, Predict, Prediction
from .table import Table, join_tables

log = logging.getLogger("crisol_serving")

Answer = tuple["list[Any]", "list[list[float]] | None"]


@dataclass
class _Item:
    table: Table
    wants_probabilities: bool
    future: asyncio.Future[Answer]
    #: Of the event loop's clock.
    due: float


class Engine:
    """Batches rows: each call of the model takes whatever came in while the last one ran.

    A model whose largest batch takes no time worth speaking of is called in the event loop itself; a slow one in one
    thread of its own, so that health checks are answered meanwhile.
    """

    def __init__(self, predict: Predict, inline: bool, limits: tuple[int, int, float], metrics: Metrics) -> None:
        self._predict = predict
        self._inline = inline
        #: Rows of a call, rows that may wait, seconds.
        self._max_rows, self._max_queue, self._deadline = limits
        self._metrics = metrics
        self._queue: deque[_Item] = deque()
        self._waiting_rows = 0
        self._is_busy = False
        self._running: list[_Item] = []
        self._sweeper: asyncio.TimerHandle | None = None
        #: Whether there is one client only, where the host can tell: its requests have no company to wait for.
        self.is_alone: Callable[[], bool] = lambda: False
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="crisol-model")

    async def predict(self, table: Table, wants_probabilities: bool) -> Answer:
        """Predicts the rows of one request.

        :raises RequestFault: 503 when too much waits, 504 after the deadline, 400 when the model refuses the rows
        """
        if self._waiting_rows and self._waiting_rows + table.count > self._max_queue:
            raise unavailable("Too many rows wait for the model; try again later.")
        if self._inline and not self._is_busy and table.count <= self._max_rows and self.is_alone():
            return self._predict_alone(table, wants_probabilities)
        loop = asyncio.get_running_loop()
        item = _Item(table, wants_probabilities, loop.create_future(), loop.time() + self._deadline)
        self._queue.append(item)
        self._waiting_rows += table.count
        if not self._is_busy:
            self._is_busy = True
            # After all that this turn of the loop has read from its sockets.
            loop.call_soon(self._start)
        if self._sweeper is None:
            self._sweeper = loop.call_at(item.due, self._sweep)
        return await item.future

    def _predict_alone(self, table: Table, wants_probabilities: bool) -> Answer:
        """Calls the model for a request that is the only one."""
        started = time.perf_counter()
        try:
            prediction = self._predict(table, wants_probabilities)
        except Exception as error:
            raise _to_fault(error) from error
        self._metrics.called(table.count, time.perf_counter() - started)
        odds = None if prediction.probabilities is None else prediction.probabilities.tolist()
        return prediction.labels.tolist(), odds

    @property
    def waiting_rows(self) -> int:
        """Rows that wait for the model."""
        return self._waiting_rows

    def close(self) -> None:
        """Lets the thread end; a call that runs is not waited for."""
        if self._sweeper is not None:
            self._sweeper.cancel()
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _take(self) -> list[_Item]:
        batch: list[_Item] = []
        rows = 0
        while self._queue and (not batch or rows + self._queue[0].table.count <= self._max_rows):
            item = self._queue.popleft()
            self._waiting_rows -= item.table.count
            if not item.future.done():
                batch.append(item)
                rows += item.table.count
        return batch

    def _start(self) -> None:
        batch = self._take()
        if not batch:
            self._is_busy = False
            return
        self._running = batch
        loop = asyncio.get_running_loop()
        if self._inline and (len(batch) > 1 or batch[0].table.count <= self._max_rows):
            self._deliver(batch, self._call(batch))
            return
        work = loop.run_in_executor(self._thread, self._call, batch)
        work.add_done_callback(lambda done: self._deliver(batch, done.result()) if not done.cancelled() else None)

    def _call(self, batch: list[_Item]) -> list[Answer | Exception]:
        started = time.perf_counter()
        table = join_tables([item.table for item in batch])
        wants = any(item.wants_probabilities for item in batch)
        try:
            prediction = self._predict(table, wants)
        except Exception as error:  # noqa: BLE001 (whatever a model raises is told to the log, never to a client)
            # One row that the model refuses must not take the others with it.
            return [self._alone(item) for item in batch] if len(batch) > 1 else [_to_fault(error)]
        self._metrics.called(table.count, time.perf_counter() - started)
        return _split(prediction, batch)

    def _alone(self, item: _Item) -> Answer | Exception:
        return self._call([item])[0]

    def _deliver(self, batch: list[_Item], answers: list[Answer | Exception]) -> None:
        self._running = []
        for item, answer in zip(batch, answers, strict=True):
            if item.future.done():
                continue
            if isinstance(answer, Exception):
                item.future.set_exception(answer)
            else:
                item.future.set_result(answer)
        if self._queue:
            asyncio.get_running_loop().call_soon(self._start)
        else:
            self._is_busy = False

    def _sweep(self) -> None:
        """Answers the requests whose time is over."""
        loop = asyncio.get_running_loop()
        now = loop.time()
        left = []
        for item in [*self._running, *self._queue]:
            if item.future.done():
                continue
            if item.due <= now:
                message = f"The model did not answer within {self._deadline:g} seconds."
                item.future.set_exception(RequestFault(504, "DEADLINE_EXCEEDED", message))
            else:
                left.append(item.due)
        self._sweeper = loop.call_at(min(left), self._sweep) if left else None


def _split(prediction: Prediction, batch: list[_Item]) -> list[Answer | Exception]:
    labels = prediction.labels.tolist()
    odds = None if prediction.probabilities is None else prediction.probabilities.tolist()
    if len(batch) == 1:
        return [(labels, odds)]
    answers: list[Answer | Exception] = []
    start = 0
    for item in batch:
        end = start + item.table.count
        answers.append((labels[start:end], None if odds is None else odds[start:end]))
        start = end
    return answers


def _to_fault(error: Exception) -> Exception:
    """What a model raises on valid rows: a value that it does not know is the request's fault, all else ours."""
    if isinstance(error, (ValueError, TypeError, KeyError)) and not isinstance(error, ModelError):
        said = str(error).split("\n", maxsplit=1)[0][:200]
        log.info("the model refused rows: %s: %s", type(error).__name__, said)
        message = f"The model refused the rows: {said}"
        return RequestFault(400, "BAD_REQUEST", message, [{"loc": [], "msg": message, "type": "model_error"}])
    log.error("the model failed: %s", error, exc_info=error)
    return RequestFault(500, "INTERNAL_ERROR", "The model failed on these rows; the server's log says why.")
