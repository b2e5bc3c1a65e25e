"""The description of the API shows the model's own fields."""

from __future__ import annotations

import pydantic
import pytest

from asgi import Client
from crisol_serving.openapi import row_model


def test_describes_the_fields_with_type_bounds_and_example(people: Client) -> None:
    row = people.get("/openapi.json").json()["components"]["schemas"]["Row"]
    assert row["additionalProperties"] is False
    assert row["required"] == ["age", "income", "is member", "city"]
    assert row["properties"]["age"]["type"] == "integer"
    assert row["properties"]["age"]["maximum"] == 2**53
    assert {one.get("type") for one in row["properties"]["income"]["anyOf"]} == {"number", "null"}
    assert row["properties"]["is member"]["type"] == "boolean"
    assert row["properties"]["city"]["type"] == "string"
    assert row["properties"]["city"]["examples"][0] in ("Lima", "Quito", "Bogotá")


def test_describes_every_path(flowers: Client) -> None:
    paths = flowers.get("/openapi.json").json()["paths"]
    predicting = {path for path, methods in paths.items() if "post" in methods}
    assert predicting == {"/predict", "/invocations", "/v1/models/flowers:predict", "/v2/models/flowers/infer"}
    assert {"/", "/ping", "/health/live", "/health/ready", "/metrics", "/version", "/v2"} <= paths.keys()


def test_shows_the_documents(flowers: Client) -> None:
    assert b"openapi.json" in flowers.get("/docs").body


@pytest.mark.parametrize(
    "change", [{}, {"age": "x"}, {"age": 2**53 + 2}, {"income": None}, {"more": 1}, {"city": None}]
)
def test_the_schema_and_the_server_agree(people: Client, change: dict[str, object]) -> None:
    row = {"age": 40, "income": 1e4, "is member": True, "city": "Lima", **change}
    try:
        row_model(people.app.service.loaded).model_validate(row, strict=True)
        expected = 200
    except pydantic.ValidationError:
        expected = 400
    assert people.post("/predict", {"inputs": [row]}).status == expected
