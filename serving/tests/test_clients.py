"""The clients that people use, against a real server."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import schemathesis
from mlflow.pyfunc.scoring_server.client import ScoringServerClient
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from tritonclient import http as triton
from tritonclient.utils import InferenceServerException

from conftest import Server
from packages import iris, people


@pytest.fixture(scope="module")
def flowers_url(models: Callable[[str], Path]) -> Iterator[str]:
    server = Server(models("flowers")).wait_for()
    yield f"127.0.0.1:{server.port}"
    server.stop()


@pytest.fixture(scope="module")
def people_url(models: Callable[[str], Path]) -> Iterator[str]:
    server = Server(models("people")).wait_for()
    yield f"127.0.0.1:{server.port}"
    server.stop()


def test_mlflows_client_predicts_frames(flowers_url: str, people_url: str) -> None:
    frame, species = iris()
    client = ScoringServerClient("127.0.0.1", int(flowers_url.split(":")[1]))
    client.wait_server_ready(timeout=5, scoring_server_proc=None)
    found = client.invoke(frame).get_predictions()
    assert (np.asarray(found).ravel() == species).mean() > 0.9
    frame, target = people()
    client = ScoringServerClient("127.0.0.1", int(people_url.split(":")[1]))
    assert len(client.invoke(frame.astype({"income": float})).get_predictions()) == len(target)


@pytest.mark.parametrize("is_binary", [True, False])
@pytest.mark.parametrize("datatype", ["FP64", "FP32"])
def test_tritons_client_infers(flowers_url: str, is_binary: bool, datatype: str) -> None:
    frame, species = iris()
    client = triton.InferenceServerClient(flowers_url)
    assert client.is_server_live()
    assert client.is_server_ready()
    assert client.is_model_ready("flowers")
    about = client.get_model_metadata("flowers")
    rows = frame.to_numpy(dtype=np.float64 if datatype == "FP64" else np.float32)
    given = triton.InferInput(about["inputs"][0]["name"], list(rows.shape), datatype)
    given.set_data_from_numpy(rows, binary_data=is_binary)
    wanted = [triton.InferRequestedOutput(one["name"], binary_data=is_binary) for one in about["outputs"]]
    result = client.infer("flowers", [given], outputs=wanted, request_id="r1")
    labels, odds = result.as_numpy("predictions"), result.as_numpy("probabilities")
    text = [one.decode() if isinstance(one, bytes) else one for one in labels]
    assert (np.array(text) == species).mean() > 0.9
    assert odds.shape == (150, 3)
    assert result.get_response()["id"] == "r1"
    client.close()


def test_tritons_client_sends_text(people_url: str) -> None:
    client = triton.InferenceServerClient(people_url)
    cells: dict[str, tuple[str, Any]] = {
        "age": ("INT64", np.array([[30], [70]], dtype=np.int64)),
        "income": ("FP64", np.array([[1e4], [2e4]])),
        "is member": ("BOOL", np.array([[True], [False]])),
        "city": ("BYTES", np.array([["Bogotá"], ["Lima"]], dtype=object)),
    }
    inputs = []
    for name, (kind, values) in cells.items():
        inputs.append(triton.InferInput(name, [2, 1], kind).set_data_from_numpy(values))
    # By default everything goes and comes in binary form.
    assert client.infer("people", inputs).as_numpy("predictions").tolist() == [0, 1]
    client.close()


def test_tritons_client_is_told_what_is_wrong(flowers_url: str) -> None:
    client = triton.InferenceServerClient(flowers_url)
    given = triton.InferInput("inputs", [1, 3], "FP64").set_data_from_numpy(np.zeros((1, 3)))
    with pytest.raises(InferenceServerException, match="The rows have 3 cells; expected 4"):
        client.infer("flowers", [given])
    with pytest.raises(InferenceServerException, match='There is no model "other"'):
        client.infer("other", [given])
    client.close()


def test_schemathesis_finds_nothing(flowers_url: str) -> None:
    schema = schemathesis.openapi.from_url(f"http://{flowers_url}/openapi.json")
    checks = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
    seen: set[tuple[str, int]] = set()
    for found in schema.get_all_operations():
        operation = found.ok()
        strategy = operation.as_strategy()
        from hypothesis import HealthCheck, Phase, given, settings

        @given(case=strategy)
        @settings(
            max_examples=10,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        def hold(case: Any) -> None:
            response = case.call_and_validate(checks=checks)
            seen.add((case.path, response.status_code))

        hold()
    assert ("/predict", 200) in seen


def test_a_frame_survives_every_form(people_url: str) -> None:
    import http.client

    frame, _ = people()
    records = json.loads(frame.to_json(orient="records"))
    bodies = [
        ("application/json", json.dumps({"dataframe_records": records})),
        ("application/json", json.dumps({"dataframe_split": json.loads(frame.to_json(orient="split"))})),
        ("application/json", json.dumps({"inputs": {name: [row[name] for row in records] for name in frame.columns}})),
        ("text/csv", frame.to_csv(index=False)),
        ("text/csv; header=absent", frame.to_csv(index=False, header=False)),
    ]
    said = []
    connection = http.client.HTTPConnection(people_url, timeout=10)
    for media, body in bodies:
        connection.request("POST", "/invocations", body.encode(), {"content-type": media})
        said.append(json.loads(connection.getresponse().read()))
    connection.close()
    assert len(said[0]["predictions"]) == len(frame)
    assert all(one == said[0] for one in said)
    assert isinstance(frame, pd.DataFrame)
