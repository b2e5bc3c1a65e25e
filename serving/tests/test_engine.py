"""Batches: who waits, who is refused, and whose fault an error is."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from crisol_serving.engine import Engine
from crisol_serving.faults import RequestFault
from crisol_serving.metrics import Metrics, Shared
from crisol_serving.model import ModelError, Prediction
from crisol_serving.table import Table


def table(*values: float) -> Table:
    return Table(len(values), np.array(values, dtype=float).reshape(-1, 1), [])


class Doubling:
    """A model that remembers how many rows each call had, and can be held up."""

    def __init__(self) -> None:
        self.calls: list[int] = []
        self.gate = threading.Event()
        self.gate.set()

    def __call__(self, rows: Table, wants_probabilities: bool) -> Prediction:
        self.gate.wait(10)
        self.calls.append(rows.count)
        assert rows.matrix is not None
        if (rows.matrix == 13).any():
            raise ValueError("thirteen is not known")
        if (rows.matrix == 14).any():
            raise ModelError("broken")
        odds = rows.matrix.repeat(2, axis=1) if wants_probabilities else None
        return Prediction(rows.matrix[:, 0] * 2, odds)


def run(work: Callable[[Engine, Doubling], Any], inline: bool, limits: tuple[int, int, float] = (8, 100, 5.0)) -> Any:
    async def main() -> Any:
        model = Doubling()
        engine = Engine(model, inline, limits, Metrics(Shared()))
        try:
            return await work(engine, model)
        finally:
            model.gate.set()
            engine.close()

    return asyncio.run(main())


@pytest.mark.parametrize("inline", [True, False])
def test_puts_together_what_came_together_and_gives_each_its_own(inline: bool) -> None:
    async def work(engine: Engine, model: Doubling) -> Any:
        answers = await asyncio.gather(
            engine.predict(table(1), False), engine.predict(table(2, 3), True), engine.predict(table(4), False)
        )
        return [labels for labels, _ in answers], answers[1][1], model.calls

    assert run(work, inline) == ([[2.0], [4.0, 6.0], [8.0]], [[2.0, 2.0], [3.0, 3.0]], [4])


def test_answers_at_once_where_there_is_only_one() -> None:
    async def work(engine: Engine, model: Doubling) -> Any:
        engine.is_alone = lambda: True
        alone = engine.predict(table(1, 2), True)
        # It needs no turn of the loop: the first step of it is the last.
        with pytest.raises(StopIteration) as done:
            alone.send(None)
        refused = []
        for value in (13, 14):
            with pytest.raises(RequestFault) as caught:
                await engine.predict(table(value), False)
            refused.append(caught.value.status)
        return done.value.value, refused, model.calls

    assert run(work, True) == (([2.0, 4.0], [[1.0, 1.0], [2.0, 2.0]]), [400, 500], [2, 1, 1])


def test_takes_what_queued_while_the_last_call_ran() -> None:
    async def work(engine: Engine, model: Doubling) -> Any:
        model.gate.clear()
        first = asyncio.ensure_future(engine.predict(table(0), False))
        await asyncio.sleep(0.05)
        rest = [asyncio.ensure_future(engine.predict(table(value), False)) for value in range(1, 12)]
        await asyncio.sleep(0.05)
        model.gate.set()
        labels = [(await one)[0][0] for one in [first, *rest]]
        return labels, model.calls

    assert run(work, False) == ([2.0 * value for value in range(12)], [1, 8, 3])


@pytest.mark.parametrize("inline", [True, False])
def test_keeps_a_row_that_the_model_refuses_from_the_others(inline: bool) -> None:
    async def work(engine: Engine, _: Doubling) -> Any:
        asked = [engine.predict(table(value), False) for value in (1, 13, 14, 2)]
        answers = await asyncio.gather(*asked, return_exceptions=True)
        return [one.status if isinstance(one, RequestFault) else one[0] for one in answers]

    assert run(work, inline) == [[2.0], 400, 500, [4.0]]


def test_refuses_what_would_wait_too_long() -> None:
    async def work(engine: Engine, model: Doubling) -> Any:
        model.gate.clear()
        running = asyncio.ensure_future(engine.predict(table(1), False))
        await asyncio.sleep(0.05)
        waiting = [asyncio.ensure_future(engine.predict(table(value), False)) for value in range(10)]
        await asyncio.sleep(0.05)
        with pytest.raises(RequestFault) as caught:
            await engine.predict(table(99), False)
        model.gate.set()
        await asyncio.gather(running, *waiting)
        return caught.value.status, engine.waiting_rows, await engine.predict(table(5), False)

    assert run(work, False, (4, 10, 5.0)) == (503, 0, ([10.0], None))


def test_answers_504_after_the_deadline_and_then_goes_on() -> None:
    async def work(engine: Engine, model: Doubling) -> Any:
        model.gate.clear()
        asked = [engine.predict(table(1), False), engine.predict(table(2), False)]
        late = await asyncio.gather(*asked, return_exceptions=True)
        model.gate.set()
        await asyncio.sleep(0.05)
        return [one.status for one in late], await engine.predict(table(3), False)

    assert run(work, False, (1, 10, 0.2)) == ([504, 504], ([6.0], None))


def test_forgets_a_request_whose_client_went_away() -> None:
    async def work(engine: Engine, model: Doubling) -> Any:
        model.gate.clear()
        first = asyncio.ensure_future(engine.predict(table(1), False))
        await asyncio.sleep(0.05)
        gone = asyncio.ensure_future(engine.predict(table(2), False))
        await asyncio.sleep(0.05)
        gone.cancel()
        model.gate.set()
        await first
        return await engine.predict(table(3), False), model.calls

    assert run(work, False) == (([6.0], None), [1, 1])


def test_keeps_the_loop_free_of_a_request_larger_than_a_call() -> None:
    async def work(engine: Engine, model: Doubling) -> Any:
        model.gate.clear()
        large = asyncio.ensure_future(engine.predict(table(*[1] * 20), False))
        await asyncio.sleep(0.05)
        model.gate.set()
        return len((await large)[0])

    assert run(work, True) == 20
