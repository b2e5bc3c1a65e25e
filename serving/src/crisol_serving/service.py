"""One model that is loaded, tried and ready: what all protocols speak to."""

from __future__ import annotations

import asyncio
import importlib.metadata
import os
import platform
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from .direct import Direct, find_direct
from .engine import Answer, Engine
from .faults import UserFault, unavailable
from .loaders import load_model
from .manifest import Example, Manifest, read_example, read_manifest
from .metrics import Metrics
from .model import Model
from .protocols.v2_types import datatype_of
from .sampling import Sampler
from .settings import Settings
from .table import Decoder, Table

#: Seconds that the largest batch may take in the event loop: health checks wait no longer than that.
INLINE_SECONDS = 0.004


@dataclass(frozen=True)
class Loaded:
    """A model that answered its first rows."""

    manifest: Manifest
    example: Example | None
    model: Model
    direct: Direct
    decoder: Decoder
    #: V2's datatype of what it predicts.
    label_type: str
    is_inline: bool


class Service:
    """The state of one app. It is not ready until the model is loaded, and not when it drains."""

    def __init__(self, settings: Settings, metrics: Metrics) -> None:
        self.settings = settings
        self.metrics = metrics
        self.default_accept = os.environ.get("SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT")
        #: Why the model cannot be loaded.
        self.failure: str | None = None
        #: Called when loading has ended, well or not.
        self.when_loaded: list[Callable[[], None]] = []
        #: Whether a request has no company to wait for; a host that cannot tell says no.
        self.is_alone: Callable[[], bool] = lambda: False
        self._loaded: Loaded | None = None
        self._engine: Engine | None = None
        self._sampler: Sampler | None = None
        self._start: asyncio.Task[None] | None = None

    @property
    def loaded(self) -> Loaded:
        """The model.

        :raises RequestFault: 503 before it is loaded
        """
        if self._loaded is None:
            raise unavailable(self.failure or "The model is being loaded.")
        return self._loaded

    def check_ready(self) -> None:
        """Refuses with 503 what comes before the model is loaded; what comes while it drains is still answered."""
        if self._loaded is None:
            self.start()
            raise unavailable(self.failure or "The model is being loaded.")

    @property
    def is_ready(self) -> bool:
        """Whether requests should be sent here: every process of the server is loaded, and it does not end."""
        return self._loaded is not None and self.metrics.is_ready

    def start(self) -> None:
        """Begins to load the model, once; the event loop goes on."""
        if self._start is None:
            self._start = asyncio.get_running_loop().create_task(self._load())

    async def _load(self) -> None:
        try:
            loaded = await asyncio.to_thread(load, self.settings)
            self._sampler = Sampler.of(self.settings.log, loaded, self.metrics)
        except UserFault as fault:
            self.failure = str(fault)
        else:
            limits = (self.settings.max_rows, self.settings.max_queue, self.settings.deadline)
            predict = loaded.direct.predict or loaded.model.predict
            self._engine = Engine(predict, loaded.is_inline, limits, self.metrics)
            self._engine.is_alone = self.is_alone
            self._loaded = loaded
            self.metrics.set_ready(True)
        for tell in self.when_loaded:
            tell()

    async def stop(self) -> None:
        """Lets go of the model; what is asked after that gets 503."""
        if self._start is not None:
            await self._start
        self.metrics.set_ready(False)
        self._loaded = None
        if self._engine is not None:
            self._engine.close()
        if self._sampler is not None:
            self._sampler.close()

    def predict(self, table: Table, wants_probabilities: bool) -> Awaitable[Answer]:
        """Predicts the rows of one request, and writes a sample of it down.

        :raises RequestFault: as :meth:`Engine.predict`
        """
        if self._engine is None:
            raise unavailable("The model is being loaded.")
        answer = self._engine.predict(table, wants_probabilities)
        return answer if self._sampler is None else self._sample(table, answer, self._sampler)

    async def _sample(self, table: Table, coming: Awaitable[Answer], sampler: Sampler) -> Answer:
        answer = await coming
        sampler.offer(table, answer)
        return answer


def load(settings: Settings) -> Loaded:
    """Loads the model, tries it on rows, and finds out how it is best called.

    :raises UserFault: when it cannot be loaded or does not predict its own example
    """
    manifest = read_manifest(settings.model, settings.digest, settings.allow_override)
    model = load_model(manifest)
    example = read_example(manifest.folder)
    decoder = Decoder(model.schema)
    sample = _sample_of(decoder, example)
    try:
        direct = find_direct(model, sample) if settings.direct else Direct(None, "CRISOL_DIRECT is 0")
        predict = direct.predict or model.predict
        found = predict(sample, model.has_probabilities)
        largest = _repeat(sample, settings.max_rows)
        # The first call pays for what is made once.
        seconds = min(_time(lambda: predict(largest, model.has_probabilities)) for _ in range(3))
    except Exception as error:
        said = str(error).split("\n", maxsplit=1)[0][:300]
        raise UserFault(f"The model does not predict its example: {type(error).__name__}: {said}.") from error
    is_own_code = manifest.kind == "predictor"
    return Loaded(
        manifest,
        example,
        model,
        direct,
        decoder,
        datatype_of(found.labels.tolist()),
        seconds <= INLINE_SECONDS and not is_own_code,
    )


def _sample_of(decoder: Decoder, example: Example | None) -> Table:
    """The recorded rows, or a row of nothing much."""
    schema = decoder.schema
    if example is not None:
        return decoder.example(example.columns, example.data)
    blank: dict[str, Any] = {"int": 0, "float": 0.0, "bool": False, "str": ""}
    return decoder.lists([[blank[column.type] for column in schema.columns]], ["data"])


def _repeat(table: Table, rows: int) -> Table:
    times = -(-rows // table.count)
    if table.matrix is not None:
        return Table(rows, np.tile(table.matrix, (times, 1))[:rows], [])
    return Table(rows, None, (table.cells * times)[:rows])


def _time(work: Callable[[], Any]) -> float:
    """CPU seconds of this thread: on a busy machine the clock on the wall tells more of the others."""
    started = time.thread_time()
    work()
    return time.thread_time() - started


def describe(loaded: Loaded) -> dict[str, Any]:
    """What is served, and by what: one JSON object."""
    columns = [{"name": one.name, "type": one.type, "nullable": one.nullable} for one in loaded.model.schema.columns]
    return {
        "kind": loaded.manifest.kind,
        "columns": columns,
        "direct": {"used": loaded.direct.predict is not None, "reason": loaded.direct.reason},
        "python": platform.python_version(),
        "packages": versions_of(loaded.model.packages),
        "classes": loaded.model.classes,
    }


def versions_of(packages: Any) -> dict[str, str]:
    """Versions of the distributions that are installed, by their names."""
    versions = {}
    for name in packages:
        for distribution in (name, f"{name}-cpu", f"{name}-skinny"):
            try:
                versions[name] = importlib.metadata.version(distribution)
                break
            except importlib.metadata.PackageNotFoundError:
                continue
    return versions
