"""Whatever comes as a body, the answer is 200 or 400, and never 500. A thousand bodies; ten with CRISOL_DEEP=1."""

from __future__ import annotations

import json
import os
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from asgi import Client
from test_protocols import COLUMNS, RECORDS, ROWS, tensor

BODIES = 10_000 if os.environ.get("CRISOL_DEEP") == "1" else 1_000
#: Share of each of the tests below.
SHARE = settings(
    max_examples=BODIES // 5, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)

PATHS = ["/predict", "/invocations", "/v1/models/people:predict", "/v2/models/people/infer"]
NUMBERS = some.one_of(
    some.integers(),
    some.integers(min_value=-(2**70), max_value=2**70),
    some.floats(allow_nan=True),
    some.sampled_from([2**53, 2**53 + 1, 2**63, 2**64, 1e308, -1e308, 1e-320, -0.0]),
)
CELLS = some.one_of(some.none(), some.booleans(), NUMBERS, some.text(max_size=8))
JSON = some.recursive(
    CELLS,
    lambda inner: some.lists(inner, max_size=4) | some.dictionaries(some.text(max_size=6), inner, max_size=4),
    max_leaves=12,
)
NAMES = some.sampled_from(["age", "income", "is member", "city", "x"])
ROW = some.dictionaries(NAMES, CELLS, max_size=5)
PERSON = some.fixed_dictionaries(
    {
        "age": NUMBERS,
        "income": NUMBERS | some.none(),
        "is member": some.booleans(),
        "city": some.sampled_from(["Lima", "", "Rome"]),
    }
)
ROWS_OF = some.lists(some.one_of(ROW, PERSON, some.lists(CELLS, max_size=5), JSON), max_size=3)
TENSOR = some.fixed_dictionaries(
    {
        "name": NAMES | some.just("inputs") | JSON,
        "shape": some.lists(some.integers(-2, 5), max_size=3) | JSON,
        "datatype": some.sampled_from(["FP64", "FP32", "FP16", "INT64", "INT8", "UINT64", "BOOL", "BYTES", "X"]) | JSON,
        "data": some.lists(CELLS, max_size=8) | JSON,
    }
)


def check(client: Client, path: str, body: bytes, headers: dict[str, str] | None = None) -> None:
    answer = client.post(path, body, headers)
    assert answer.status in (200, 400), (path, body, answer)
    if answer.status == 400:
        assert set(answer.json()) == {"error", "error_code", "message", "detail"}


@SHARE
@given(path=some.sampled_from(PATHS), body=some.binary(max_size=80))
def test_bytes(people: Client, path: str, body: bytes) -> None:
    check(people, path, body)
    if path == "/invocations":
        check(people, path, body, {"content-type": "text/csv"})


@SHARE
@given(path=some.sampled_from(PATHS), body=JSON)
def test_json(people: Client, path: str, body: Any) -> None:
    check(people, path, json.dumps(body).encode())


@SHARE
@given(
    form=some.sampled_from(["inputs", "instances", "dataframe_records", "dataframe_split"]),
    rows=ROWS_OF,
    data=some.data(),
)
def test_rows(people: Client, form: str, rows: Any, data: Any) -> None:
    value = rows if form != "dataframe_split" else {"columns": data.draw(some.lists(NAMES, max_size=5)), "data": rows}
    path = {"inputs": "/predict", "instances": PATHS[2]}.get(form, "/invocations")
    check(people, path, json.dumps({form: value}).encode())
    check(people, "/invocations", json.dumps({form: value}).encode())


@SHARE
@given(
    inputs=some.lists(TENSOR, max_size=4),
    more=some.dictionaries(some.sampled_from(["id", "outputs", "parameters"]), JSON),
)
def test_tensors(people: Client, inputs: Any, more: Any) -> None:
    check(people, PATHS[3], json.dumps({"inputs": inputs, **more}).encode())


VALID = [
    ("/predict", {"inputs": RECORDS}),
    ("/invocations", {"dataframe_split": {"columns": COLUMNS, "data": ROWS}}),
    ("/invocations", {"instances": ROWS}),
    ("/v1/models/flowers:predict", {"instances": RECORDS}),
    ("/v2/models/flowers/infer", {"id": "a", "inputs": [tensor()], "outputs": [{"name": "predictions"}]}),
]


@SHARE
@given(one=some.sampled_from(VALID), data=some.data())
def test_valid_bodies_that_were_damaged(flowers: Client, one: tuple[str, Any], data: Any) -> None:
    path, value = one
    body = bytearray(json.dumps(value).encode())
    for _ in range(data.draw(some.integers(1, 3))):
        at = data.draw(some.integers(0, len(body) - 1))
        body[at : at + data.draw(some.integers(0, 3))] = data.draw(
            some.binary(max_size=3) | some.sampled_from([b"null", b"1e999", b"[", b"}", b'"', b"true"])
        )
    check(flowers, path, bytes(body))


@pytest.mark.parametrize("size", [0, 1, 12, 96, 97, 10**9, -1, "x"])
def test_binary_tensors_of_any_length(flowers: Client, size: Any) -> None:
    given = {"name": "inputs", "shape": [3, 4], "datatype": "FP64", "parameters": {"binary_data_size": size}}
    head = json.dumps({"inputs": [given]}).encode()
    for length in (str(len(head)), "5", "999999", "x", "-1"):
        check(
            flowers,
            PATHS[3].replace("people", "flowers"),
            head + b"\x7f" * 96,
            {"inference-header-content-length": length},
        )
