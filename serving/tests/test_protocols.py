"""Every protocol says the same of the same rows, and refuses what is malformed with the place of the fault."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import joblib
import pytest

from asgi import Client
from packages import iris

COLUMNS = ["sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"]
ROWS = [[5.1, 3.5, 1.4, 0.2], [7.0, 3.2, 4.7, 1.4], [6.3, 3.3, 6.0, 2.5]]
LABELS = ["setosa", "versicolor", "virginica"]
RECORDS = [dict(zip(COLUMNS, row, strict=True)) for row in ROWS]
SWAPPED = [COLUMNS[1], COLUMNS[0], *COLUMNS[2:]]
SWAPPED_ROWS = [[row[1], row[0], *row[2:]] for row in ROWS]


def csv_of(rows: list[list[Any]], header: list[str] | None = None) -> bytes:
    lines = [",".join(str(cell) for cell in row) for row in rows]
    return "\n".join([",".join(header), *lines] if header else lines).encode()


@pytest.mark.parametrize(
    ("name", "path", "body"),
    [
        ("records", "/predict", {"inputs": RECORDS}),
        ("MLflow split", "/invocations", {"dataframe_split": {"columns": COLUMNS, "data": ROWS}}),
        ("MLflow split, indexed", "/invocations", {"dataframe_split": {"columns": COLUMNS, "index": [0, 1, 2], "data": ROWS}}),
        ("MLflow split, columns moved", "/invocations", {"dataframe_split": {"columns": SWAPPED, "data": SWAPPED_ROWS}}),
        ("MLflow split, no columns", "/invocations", {"dataframe_split": {"data": ROWS}}),
        ("MLflow records", "/invocations", {"dataframe_records": RECORDS}),
        ("MLflow instances", "/invocations", {"instances": ROWS}),
        ("MLflow instances as records", "/invocations", {"instances": RECORDS}),
        ("MLflow inputs as rows", "/invocations", {"inputs": ROWS}),
        ("MLflow inputs as columns", "/invocations", {"inputs": {name: [row[at] for row in ROWS] for at, name in enumerate(COLUMNS)}}),
        ("MLflow with empty params", "/invocations", {"instances": ROWS, "params": {}}),
        ("V1 rows", "/v1/models/flowers:predict", {"instances": ROWS}),
        ("V1 records", "/v1/models/flowers:predict", {"instances": RECORDS}),
    ],
)  # fmt: skip
def test_predicts_the_same_in_every_form(flowers: Client, name: str, path: str, body: Any) -> None:
    answer = flowers.post(path, body)
    assert (answer.status, answer.json()["predictions"]) == (200, LABELS)


def test_answers_the_probabilities_that_scikit_learn_gives(flowers: Client, models: Callable[[str], Path]) -> None:
    frame, _ = iris()
    model = joblib.load(models("flowers") / "model.joblib")
    records = json.loads(frame.to_json(orient="records", double_precision=15))
    found = flowers.post("/predict", {"inputs": records}).json()
    assert found["predictions"] == model.predict(frame).tolist()
    for ours, theirs in zip(found["probabilities"], model.predict_proba(frame).tolist(), strict=True):
        assert ours == pytest.approx(theirs, abs=1e-12)


@pytest.mark.parametrize(
    ("media", "body"),
    [
        ("text/csv", csv_of(ROWS, COLUMNS)),
        ("text/csv; charset=utf-8", csv_of(SWAPPED_ROWS, SWAPPED)),
        ("text/csv", csv_of(ROWS)),
        ("text/csv; header=absent", csv_of(ROWS)),
        ("text/csv; header=present", csv_of(ROWS, COLUMNS)),
        ("text/csv", csv_of(ROWS, COLUMNS).replace(b"\n", b"\r\n") + b"\r\n"),
    ],
)
def test_reads_csv_with_and_without_a_header(flowers: Client, media: str, body: bytes) -> None:
    answer = flowers.post("/invocations", body, {"content-type": media})
    assert (answer.status, answer.json()) == (200, {"predictions": LABELS})


def test_answers_csv_to_a_client_that_accepts_only_that(flowers: Client) -> None:
    answer = flowers.post("/invocations", csv_of(ROWS), {"content-type": "text/csv", "accept": "text/csv"})
    assert (answer.headers["content-type"], answer.body) == (
        "text/csv; charset=utf-8",
        b"setosa\nversicolor\nvirginica\n",
    )


def tensor(**changes: Any) -> dict[str, Any]:
    flat = [cell for row in ROWS for cell in row]
    return {"name": "inputs", "shape": [3, 4], "datatype": "FP64", "data": flat, **changes}


@pytest.mark.parametrize(
    "inputs",
    [
        [tensor()],
        [tensor(data=ROWS)],
        [tensor(name="anything")],
        [tensor(datatype="FP32")],
        [{"name": name, "shape": [3], "datatype": "FP64", "data": [row[at] for row in ROWS]} for at, name in enumerate(COLUMNS)],
        [{"name": name, "shape": [3, 1], "datatype": "FP64", "data": [[row[at]] for row in ROWS]} for at, name in reversed(list(enumerate(COLUMNS)))],
    ],
)  # fmt: skip
def test_predicts_tensors_of_rows_and_of_columns(flowers: Client, inputs: Any) -> None:
    body = {"id": "seven", "inputs": inputs, "outputs": [{"name": "predictions"}]}
    assert flowers.post("/v2/models/flowers/infer", body).json() == {
        "model_name": "flowers",
        "model_version": "1",
        "id": "seven",
        "outputs": [{"name": "predictions", "shape": [3], "datatype": "BYTES", "data": LABELS}],
    }


def test_answers_every_output_where_none_is_asked_for(flowers: Client) -> None:
    outputs = flowers.post("/v2/models/flowers/versions/1/infer", {"inputs": [tensor()]}).json()["outputs"]
    assert [(one["name"], one["shape"], one["datatype"]) for one in outputs] == [
        ("predictions", [3], "BYTES"),
        ("probabilities", [3, 3], "FP64"),
    ]
    assert sum(outputs[1]["data"][:3]) == pytest.approx(1)


@pytest.mark.parametrize(
    ("path", "body", "location"),
    [
        ("/predict", {}, ["inputs"]),
        ("/predict", {"inputs": RECORDS, "more": 1}, ["more"]),
        ("/predict", {"inputs": []}, ["inputs"]),
        ("/predict", {"inputs": RECORDS[0]}, ["inputs"]),
        ("/predict", {"inputs": [ROWS[0]]}, ["inputs", 0]),
        ("/predict", {"inputs": ["abcd"]}, ["inputs", 0]),
        ("/predict", {"inputs": [RECORDS[0], {**RECORDS[1], COLUMNS[2]: "1.4"}]}, ["inputs", 1, COLUMNS[2]]),
        ("/predict", {"inputs": [{**RECORDS[0], COLUMNS[3]: None}]}, ["inputs", 0, COLUMNS[3]]),
        ("/predict", {"inputs": [{**RECORDS[0], COLUMNS[3]: True}]}, ["inputs", 0, COLUMNS[3]]),
        ("/predict", {"inputs": [{**RECORDS[0], COLUMNS[3]: [1]}]}, ["inputs", 0, COLUMNS[3]]),
        ("/predict", {"inputs": [{**RECORDS[0], "colour": 1}]}, ["inputs", 0, "colour"]),
        ("/predict", {"inputs": [dict.fromkeys(COLUMNS[1:], 1)]}, ["inputs", 0, COLUMNS[0]]),
        ("/invocations", {"instances": ROWS, "inputs": ROWS}, ["body"]),
        ("/invocations", {}, ["body"]),
        ("/invocations", {"instances": ROWS, "signature_name": "x"}, ["signature_name"]),
        ("/invocations", {"messages": []}, ["messages"]),
        ("/invocations", {"instances": ROWS, "params": {"top": 1}}, ["params"]),
        ("/invocations", {"inputs": [tensor()]}, ["inputs"]),
        ("/invocations", {"instances": [[1, 2, 3]]}, ["instances", 0]),
        ("/invocations", {"instances": [ROWS[0], [1, 2, 3]]}, ["instances", 1]),
        ("/invocations", {"instances": [[1, 2, 3, [4]]]}, ["instances", 0, COLUMNS[3]]),
        ("/invocations", {"inputs": {COLUMNS[0]: [1]}}, ["inputs", COLUMNS[1]]),
        ("/invocations", {"inputs": {**{name: [1] for name in COLUMNS}, COLUMNS[1]: [1, 2]}}, ["inputs"]),
        ("/invocations", {"dataframe_split": {"columns": [*COLUMNS[:3], COLUMNS[0]], "data": ROWS}}, ["dataframe_split", "data", COLUMNS[0]]),
        ("/invocations", {"dataframe_split": {"columns": "x", "data": ROWS}}, ["dataframe_split", "columns"]),
        ("/invocations", {"dataframe_split": ROWS}, ["dataframe_split"]),
        ("/v1/models/flowers:predict", {"rows": ROWS}, ["instances"]),
        ("/v2/models/flowers/infer", {"inputs": []}, ["inputs"]),
        ("/v2/models/flowers/infer", {"inputs": [{}]}, ["inputs", 0]),
        ("/v2/models/flowers/infer", {"inputs": [tensor(datatype="FP8")]}, ["inputs", 0, "datatype"]),
        ("/v2/models/flowers/infer", {"inputs": [tensor(shape=[3, 5])]}, ["inputs", 0, "data"]),
        ("/v2/models/flowers/infer", {"inputs": [tensor(shape=[4, 3])]}, ["inputs", 0, "shape"]),
        ("/v2/models/flowers/infer", {"inputs": [tensor(shape=[-3, 4])]}, ["inputs", 0, "shape"]),
        ("/v2/models/flowers/infer", {"inputs": [tensor(datatype="INT8", data=[1] * 11 + [300])]}, ["inputs", 0, "data"]),
        ("/v2/models/flowers/infer", {"inputs": [tensor(data=[True] * 12)]}, ["inputs", 0, "data"]),
        ("/v2/models/flowers/infer", {"inputs": [tensor(data=None)]}, ["inputs", 0, "data"]),
        ("/v2/models/flowers/infer", {"inputs": [tensor(), tensor()]}, ["inputs"]),
        ("/v2/models/flowers/infer", {"inputs": [tensor()], "outputs": [{"name": "x"}]}, ["outputs", 0, "name"]),
        ("/v2/models/flowers/infer", {"inputs": [tensor()], "id": 7}, ["id"]),
    ],
)  # fmt: skip
def test_refuses_with_the_place_of_the_fault(flowers: Client, path: str, body: Any, location: list[Any]) -> None:
    answer = flowers.post(path, body)
    assert (answer.status, answer.json()["detail"][0]["loc"]) == (400, location)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"inputs": NaN}',
        b'{"inputs": [{"a": Infinity}]}',
        b"\xff\xfe",
        b'{"inputs": ' + b"[" * 5000 + b"]" * 5000 + b"}",
        b'{"inputs": ' + b"[" * 900 + b"]" * 900 + b"}",
        b'{"inputs": [{"sepal length (cm)": ' + b"9" * 500 + b"}]}",
        b'{"inputs": [{"a": "\\ud800"}]}',
    ],
)
@pytest.mark.parametrize("path", ["/predict", "/invocations", "/v1/models/flowers:predict", "/v2/models/flowers/infer"])
def test_refuses_what_is_no_json_of_rows(flowers: Client, path: str, body: bytes) -> None:
    answer = flowers.post(path, body)
    assert answer.status == 400
    assert set(answer.json()) == {"error", "error_code", "message", "detail"}


@pytest.mark.parametrize(
    ("media", "body"),
    [
        ("text/csv", b""),
        ("text/csv; header=present", csv_of([], COLUMNS)),
        ("text/csv; header=maybe", csv_of(ROWS)),
        ("text/csv", b"1,2,3"),
        ("text/csv", b"1,2,3,nan"),
        ("text/csv", b"1,2,3,inf"),
        ("text/csv", b"1,2,3,1_0"),
        ("text/csv", b"1,2,3,"),
        ("text/csv", b'1,2,3,"4'),
        ("text/csv", b"1,2,3,\xff"),
        ("text/csv; header=present", csv_of([[1, 2, 3, 4]], [*COLUMNS[:3], COLUMNS[0]])),
    ],
)
def test_refuses_csv_that_is_not_the_models_rows(flowers: Client, media: str, body: bytes) -> None:
    assert flowers.post("/invocations", body, {"content-type": media}).status == 400


@pytest.mark.parametrize(
    ("path", "media", "status"),
    [
        ("/predict", "text/csv", 415),
        ("/predict", "application/json; charset=latin-1", 415),
        ("/invocations", "application/x-npy", 415),
        ("/invocations", "application/json; version=2", 415),
        ("/invocations", "application/json; charset=UTF-8", 200),
        ("/v2/models/flowers/infer", "text/plain", 415),
    ],
)
def test_takes_only_its_media_types(flowers: Client, path: str, media: str, status: int) -> None:
    assert flowers.post(path, {"instances": ROWS}, {"content-type": media}).status == status


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/predict", 405),
        ("GET", "/nowhere", 404),
        ("POST", "/v2/models/other/infer", 404),
        ("POST", "/v2/models/flowers/versions/2/infer", 404),
        ("POST", "/v1/models/other:predict", 404),
        ("GET", "/v2/models/other", 404),
        ("GET", "/v2/models/{model}", 404),
        ("POST", "/v2/models/{model}/infer", 404),
    ],
)
def test_says_what_is_not_there_in_the_same_words(flowers: Client, method: str, path: str, status: int) -> None:
    answer = flowers.loop.run_until_complete(flowers.send(method, path, {"inputs": [tensor()]}))
    assert (answer.status, set(answer.json())) == (status, {"error", "error_code", "message", "detail"})


def test_tells_v2_of_server_model_and_tensors(flowers: Client) -> None:
    server = {"name": "crisol", "version": "0.1.0", "extensions": ["binary_tensor_data"]}
    assert [flowers.get("/v2").json(), flowers.get("/v2/").json()] == [server, server]
    assert flowers.get("/v2/models").json() == {"models": ["flowers"]}
    assert flowers.get("/v2/models/flowers/versions/1").json() == {
        "name": "flowers",
        "versions": ["1"],
        "platform": "crisol_sklearn",
        "inputs": [{"name": "inputs", "datatype": "FP64", "shape": [-1, 4]}],
        "outputs": [
            {"name": "predictions", "datatype": "BYTES", "shape": [-1]},
            {"name": "probabilities", "datatype": "FP64", "shape": [-1, 3]},
        ],
    }
    assert flowers.get("/v2/models/flowers/ready").json() == {"name": "flowers", "ready": True}
    assert flowers.get("/v1/models/flowers").json() == {"name": "flowers", "ready": True}


def test_tells_every_platform_that_it_is_ready(flowers: Client) -> None:
    both = {"ready": True, "live": True}
    assert [flowers.get(path).json() for path in ("/health/ready", "/health/live", "/health", "/v2/health/ready")] == [
        both
    ] * 4
    assert (flowers.get("/ping").status, flowers.get("/ping").body) == (200, b"")
    assert flowers.get("/").json() == {"status": "alive"}


def test_says_which_model_it_is(flowers: Client) -> None:
    found = flowers.get("/version").json()
    assert found["name"] == "flowers"
    assert found["commit"] == "0" * 40
    assert len(found["digest"]) == 64
    assert found["metrics"] == {"test.accuracy": 0.97}
    assert found["direct"]["used"] is True
    assert found["classes"] == LABELS
