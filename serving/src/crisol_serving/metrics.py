"""Counts what happens, in memory that the processes of a server share.

Prometheus' own mode for several processes keeps files; a server that writes nothing counts in one anonymous map,
a stripe for each process, and adds the stripes up when it is asked.
"""

from __future__ import annotations

import mmap
from bisect import bisect_left
from collections.abc import Iterator

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

PROTOCOLS = ("predict", "invocations", "v1", "v2")
STATUSES = (200, 400, 404, 408, 413, 415, 500, 503, 504)
#: Seconds.
LATENCIES = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
#: Rows.
BATCHES = (1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024)

_REQUESTS = 0
_LATENCY = _REQUESTS + len(PROTOCOLS) * len(STATUSES)
_CALLS = _LATENCY + len(PROTOCOLS) * (len(LATENCIES) + 2)
_BATCH = _CALLS + len(LATENCIES) + 2
_LOGGED = _BATCH + len(BATCHES) + 2
_DROPPED = _LOGGED + 1
_READY = _DROPPED + 1
_DRAINING = _READY + 1
_SLOTS = _DRAINING + 1


class Shared:
    """Memory of all processes of one server; made before they part."""

    def __init__(self, processes: int = 1) -> None:
        self.processes = processes
        self._memory = mmap.mmap(-1, max(_SLOTS * processes * 8, mmap.PAGESIZE))
        self.slots = memoryview(self._memory).cast("d")

    def total(self, slot: int) -> float:
        """The sum of a slot over all processes."""
        return sum(self.slots[process * _SLOTS + slot] for process in range(self.processes))


class Metrics:
    """The stripe of one process, and the view of all."""

    def __init__(self, shared: Shared, process: int = 0) -> None:
        self.shared = shared
        self._slots = shared.slots
        self._base = process * _SLOTS

    def answered(self, protocol: int, status: int, seconds: float) -> None:
        """Counts an answer.

        :param protocol: place in :data:`PROTOCOLS`
        """
        place = STATUSES.index(status) if status in STATUSES else STATUSES.index(500)
        self._slots[self._base + _REQUESTS + protocol * len(STATUSES) + place] += 1
        self._observe(_LATENCY + protocol * (len(LATENCIES) + 2), LATENCIES, seconds)

    def called(self, rows: int, seconds: float) -> None:
        """Counts a call of the model."""
        self._observe(_CALLS, LATENCIES, seconds)
        self._observe(_BATCH, BATCHES, rows)

    def logged(self, is_written: bool) -> None:
        """Counts a sampled prediction that was written, or dropped because too many waited."""
        self._slots[self._base + (_LOGGED if is_written else _DROPPED)] += 1

    def set_ready(self, is_ready: bool) -> None:
        """Says whether this process can predict."""
        self._slots[self._base + _READY] = 1.0 if is_ready else 0.0

    def set_draining(self) -> None:
        """Says, for all processes, that the server ends."""
        self._slots[self._base + _DRAINING] = 1.0

    @property
    def was_ready(self) -> bool:
        """Whether this process could predict when it was last heard of."""
        return self._slots[self._base + _READY] == 1.0

    @property
    def is_draining(self) -> bool:
        """Whether the server ends."""
        return self.shared.total(_DRAINING) > 0

    @property
    def is_ready(self) -> bool:
        """Whether every process can predict and none ends: a connection may reach any of them."""
        return self.shared.total(_READY) == self.shared.processes and not self.is_draining

    def render(self) -> bytes:
        """All counts in Prometheus' text format."""
        registry = CollectorRegistry(auto_describe=False)
        registry.register(_View(self))
        return generate_latest(registry)

    def _observe(self, start: int, bounds: tuple[float, ...], value: float) -> None:
        self._slots[self._base + start + bisect_left(bounds, value)] += 1
        self._slots[self._base + start + len(bounds) + 1] += value


class _View(Collector):
    """Adds the stripes up."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics
        self._total = metrics.shared.total

    def collect(self) -> Iterator[Metric]:
        requests = CounterMetricFamily("crisol_requests", "Requests answered.", labels=("protocol", "status"))
        latency = HistogramMetricFamily("crisol_request_seconds", "Time to the answer.", labels=("protocol",))
        for place, protocol in enumerate(PROTOCOLS):
            for at, status in enumerate(STATUSES):
                requests.add_metric((protocol, str(status)), self._total(_REQUESTS + place * len(STATUSES) + at))
            self._fill(latency, (protocol,), _LATENCY + place * (len(LATENCIES) + 2), LATENCIES)
        calls = HistogramMetricFamily("crisol_model_seconds", "Time of a call of the model.", labels=())
        self._fill(calls, (), _CALLS, LATENCIES)
        batches = HistogramMetricFamily("crisol_batch_rows", "Rows of a call of the model.", labels=())
        self._fill(batches, (), _BATCH, BATCHES)
        logged = CounterMetricFamily("crisol_logged", "Sampled predictions.", labels=("outcome",))
        logged.add_metric(("written",), self._total(_LOGGED))
        logged.add_metric(("dropped",), self._total(_DROPPED))
        ready = GaugeMetricFamily("crisol_ready", "Whether every process can predict.", float(self._metrics.is_ready))
        yield from (requests, latency, calls, batches, logged, ready)

    def _fill(
        self, family: HistogramMetricFamily, labels: tuple[str, ...], start: int, bounds: tuple[float, ...]
    ) -> None:
        count = 0.0
        buckets: list[tuple[str, float]] = []
        for place, bound in enumerate((*bounds, float("inf"))):
            count += self._total(start + place)
            buckets.append(("+Inf" if bound == float("inf") else str(float(bound)), count))
        family.add_metric(labels, buckets, sum_value=self._total(start + len(bounds) + 1))
