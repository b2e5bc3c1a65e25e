"""A sample of the predictions is written down, without what must not be."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from asgi import Client
from crisol_serving.settings import LogSettings

PERSON = {"age": 40, "income": None, "is member": True, "city": "Lima"}


def lines_of(model: Path, log: LogSettings, requests: int) -> list[dict[str, object]]:
    client = Client(model, log=log).load()
    assert client.app.service.failure is None
    for _ in range(requests):
        assert client.post("/predict", {"inputs": [PERSON]}).status == 200
    client.close()
    return [json.loads(line) for line in Path(log.target).read_text().splitlines()]


def test_writes_rows_and_predictions_but_not_what_is_dropped_or_hashed(
    models: Callable[[str], Path], tmp_path: Path
) -> None:
    log = LogSettings(1.0, str(tmp_path / "log"), frozenset(["income"]), frozenset(["city"]), "salt")
    first, second = lines_of(models("people"), log, 2)
    hashed = first["inputs"][0].pop("city")
    assert first["inputs"] == [{"age": 40, "is member": True}]
    assert len(hashed) == 64
    assert hashed == second["inputs"][0]["city"]
    assert (first["model"], first["predictions"], len(first["digest"])) == ("people", [0], 64)


def test_another_salt_gives_another_hash(models: Callable[[str], Path], tmp_path: Path) -> None:
    hashes = set()
    for salt in ("one", "two"):
        log = LogSettings(1.0, str(tmp_path / salt), frozenset(), frozenset(["city"]), salt)
        hashes.add(lines_of(models("people"), log, 1)[0]["inputs"][0]["city"])
    assert len(hashes) == 2


def test_writes_about_the_fraction_that_is_wanted(models: Callable[[str], Path], tmp_path: Path) -> None:
    target = tmp_path / "log"
    client = Client(models("flowers"), log=LogSettings(0.2, str(target))).load()
    for _ in range(400):
        assert client.post("/invocations", {"instances": [[5.1, 3.5, 1.4, 0.2]]}).status == 200
    client.close()
    assert 40 < len(target.read_text().splitlines()) < 130


def test_refuses_to_drop_what_is_not_there(models: Callable[[str], Path], tmp_path: Path) -> None:
    client = Client(models("people"), log=LogSettings(1.0, str(tmp_path / "log"), frozenset(["incme"]))).load()
    assert 'names "incme", which is not a column' in str(client.app.service.failure)
    client.close()
    client = Client(models("people"), log=LogSettings(1.0, str(tmp_path / "no" / "log"))).load()
    assert "cannot be written: No such file" in str(client.app.service.failure)
    client.close()
