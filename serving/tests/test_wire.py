"""Limits, and what is said when one is met."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi import FastAPI

from asgi import Client
from packages import write_flowers, write_predictor

ROW = {"instances": [[5.1, 3.5, 1.4, 0.2]]}


def test_refuses_a_body_that_is_too_large_however_it_comes(models: Callable[[str], Path]) -> None:
    client = Client(models("flowers"), max_body=100).load()
    body = b" " * 101
    one = client.post("/predict", body, {"content-length": "101"})
    whole = client.loop.run_until_complete(client.send("POST", "/predict", body, chunks=5))
    assert [one.status, whole.status] == [413, 413]
    assert one.json()["error_code"] == "PAYLOAD_TOO_LARGE"
    fits = client.loop.run_until_complete(client.send("POST", "/invocations", ROW, chunks=4))
    assert (fits.status, fits.json()) == (200, {"predictions": ["setosa"]})
    client.close()


def test_is_not_ready_until_the_model_is_loaded(models: Callable[[str], Path]) -> None:
    client = Client(models("flowers"))
    early = [
        client.get(path)
        for path in ("/health/ready", "/ping", "/v2/health/ready", "/v2/models", "/version", "/openapi.json")
    ]
    assert [(one.status, one.headers.get("retry-after")) for one in early] == [(503, "1")] * 6
    refused = client.post("/predict", {"inputs": []})
    assert (refused.status, refused.headers["retry-after"], refused.json()["error_code"]) == (503, "1", "UNAVAILABLE")
    assert (client.get("/health/live").status, client.get("/").status) == (200, 200)
    client.load()
    assert client.get("/health/ready").status == 200
    client.close()


def test_says_why_it_will_never_be_ready(tmp_path: Path) -> None:
    client = Client(tmp_path).load()
    assert "it has no crisol.json" in client.get("/version").json()["error"]
    assert client.get("/health/ready").status == 503
    client.close()


def test_answers_504_when_the_model_is_too_slow_and_health_meanwhile(tmp_path: Path) -> None:
    code = "import time\n\ndef load(path):\n    pass\n\ndef predict(rows):\n    time.sleep(rows[0]['x'])\n    return [1 for _ in rows]\n"
    client = Client(write_predictor(tmp_path, code, {"x": 0.0}), deadline=0.2).load()

    async def both() -> tuple[int, int]:
        slow = asyncio.ensure_future(client.send("POST", "/predict", {"inputs": [{"x": 0.6}]}))
        await asyncio.sleep(0.05)
        health = await client.send("GET", "/health/ready", b"")
        return health.status, (await slow).status

    assert client.loop.run_until_complete(both()) == (200, 504)
    client.close()


@pytest.mark.parametrize(
    ("raised", "status"),
    [
        ("ValueError('odd')", 400),
        ("RuntimeError('secret path')", 500),
        ("MemoryError()", 500),
        ("AssertionError('x')", 500),
    ],
)
def test_tells_no_client_what_broke_inside(tmp_path: Path, raised: str, status: int) -> None:
    code = f"def load(path):\n    pass\n\ndef predict(rows):\n    if rows[0]['x'] > 5:\n        raise {raised}\n    return [1 for _ in rows]\n"
    client = Client(write_predictor(tmp_path, code)).load()
    answer = client.post("/predict", {"inputs": [{"x": 6.0}]})
    assert answer.status == status
    assert b"secret" not in answer.body
    assert b"Traceback" not in answer.body
    client.close()


@pytest.mark.parametrize("said", ["[1]", "1", "None", "{'predictions': [1]}"])
def test_answers_500_when_a_predictor_breaks_its_word(tmp_path: Path, said: str) -> None:
    code = (
        f"def load(path):\n    pass\n\ndef predict(rows):\n    return [1 for _ in rows] if len(rows) != 2 else {said}\n"
    )
    client = Client(write_predictor(tmp_path, code)).load()
    assert client.post("/predict", {"inputs": [{"x": 6.0}, {"x": 7.0}]}).status == 500
    client.close()


def test_works_mounted_in_another_app(tmp_path: Path) -> None:
    client = Client(write_flowers(tmp_path)).load()
    host = FastAPI()
    host.mount("/models/a", client.app)
    client.app, served = host, client.app
    assert client.post("/models/a/invocations", ROW).json() == {"predictions": ["setosa"]}
    assert client.post("/models/a/v1/models/flowers:predict", ROW).status == 200
    assert client.get("/models/a/health/ready").status == 200
    client.app = served
    client.close()


def test_two_apps_in_one_process_share_nothing(models: Callable[[str], Path]) -> None:
    one, other = Client(models("flowers")).load(), Client(models("people"))
    assert (one.get("/health/ready").status, other.get("/health/ready").status) == (200, 503)
    assert one.post("/invocations", ROW).status == 200
    other.load()
    assert 'protocol="invocations",status="200"} 1.0' in one.get("/metrics").body.decode()
    assert 'protocol="invocations",status="200"} 0.0' in other.get("/metrics").body.decode()
    one.close()
    other.close()
