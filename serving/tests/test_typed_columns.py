"""Columns of every type take what they can hold, by every protocol, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from asgi import Client

PERSON = {"age": 40, "income": None, "is member": True, "city": "Bogotá"}


def test_reads_nan_as_mlflows_client_writes_it_for_null(people: Client) -> None:
    row = b'{"age": 40, "income": %s, "is member": true, "city": "Lima"}'
    said = [
        people.post("/invocations", b'{"dataframe_records": [' + row % income + b"]}")
        for income in (b"NaN", b"null", b"Infinity")
    ]
    assert [one.status for one in said] == [200, 200, 400]
    assert said[0].json() == said[1].json()


def test_takes_columns_of_every_type(people: Client) -> None:
    found = people.post("/predict", {"inputs": [PERSON, {**PERSON, "age": 70, "income": 2e4}]}).json()
    assert found["predictions"] == [0, 1]
    text = "age,income,is member,city\n40,,true,Bogotá\n70,20000,false,Lima\n".encode()
    assert people.post("/invocations", text, {"content-type": "text/csv"}).json() == {"predictions": [0, 1]}


@pytest.mark.parametrize(
    ("change", "location"),
    [
        ({"age": 40.5}, "age"),
        ({"age": 2**53 + 2}, "age"),
        ({"age": "40"}, "age"),
        ({"is member": 1}, "is member"),
        ({"city": 1}, "city"),
        ({"city": None}, "city"),
        ({"income": "much"}, "income"),
    ],
)
def test_refuses_a_cell_of_another_type(people: Client, change: dict[str, Any], location: str) -> None:
    answer = people.post("/predict", {"inputs": [{**PERSON, **change}]})
    assert (answer.status, answer.json()["detail"][0]["loc"]) == (400, ["inputs", 0, location])


def test_refuses_a_value_that_the_model_does_not_know(people: Client) -> None:
    answer = people.post("/predict", {"inputs": [{**PERSON, "city": "Atlantis"}]})
    assert answer.status == 400
    assert "Atlantis" in answer.json()["message"]


def test_takes_typed_columns_by_v2(people: Client) -> None:
    kinds = {"age": "INT64", "income": "FP64", "is member": "BOOL", "city": "BYTES"}
    assert {one["name"]: one["datatype"] for one in people.get("/v2/models/people").json()["inputs"]} == kinds
    person = {**PERSON, "income": 1e4}
    inputs = [{"name": name, "shape": [1, 1], "datatype": kind, "data": [person[name]]} for name, kind in kinds.items()]
    outputs = people.post("/v2/models/people/infer", {"inputs": inputs}).json()["outputs"]
    assert outputs[0] == {"name": "predictions", "shape": [1], "datatype": "INT64", "data": [0]}
