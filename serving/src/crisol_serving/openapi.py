"""The description of the API, with the model's own fields."""

from __future__ import annotations

import warnings
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, create_model

from .schema import LARGEST_INT, Column
from .service import Loaded

_TYPES: dict[str, type] = {"float": float, "int": int, "bool": bool, "str": str}


class FaultDetail(BaseModel):
    """One place of a fault."""

    loc: list[str | int]
    msg: str
    type: str


class Fault(BaseModel):
    """The body of every error."""

    error: str
    error_code: str
    message: str
    detail: list[FaultDetail]


def _field(column: Column, example: Any) -> tuple[Any, Any]:
    kind: Any = _TYPES[column.type]
    limits: dict[str, Any] = {"ge": -LARGEST_INT, "le": LARGEST_INT} if column.type == "int" else {}
    examples = None if example is None else [example]
    annotation = kind | None if column.nullable else kind
    return annotation, Field(alias=column.name, title=column.name, examples=examples, **limits)


def row_model(loaded: Loaded) -> type[BaseModel]:
    """A pydantic model of one row, with the names and types of the model's columns."""
    first = loaded.example.data[0] if loaded.example is not None else None
    columns = loaded.decoder.schema.columns
    places = {name: place for place, name in enumerate(loaded.example.columns)} if loaded.example is not None else {}
    fields: dict[str, Any] = {}
    for place, column in enumerate(columns):
        cell = first[places[column.name]] if first is not None and column.name in places else None
        fields[f"column_{place}"] = _field(column, cell)
    return create_model("Row", __config__=ConfigDict(extra="forbid", title="Row"), **fields)


def models_of(loaded: Loaded) -> tuple[type[BaseModel], type[BaseModel]]:
    """Pydantic models of what ``/predict`` takes and gives."""
    row: Any = row_model(loaded)
    label: Any = {"BOOL": bool, "INT64": int, "FP64": float, "BYTES": str}[loaded.label_type] | None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        request = create_model(
            "PredictRequest", __config__=ConfigDict(extra="forbid"), inputs=(list[row], Field(min_length=1))
        )
        reply = create_model(
            "PredictReply",
            predictions=(list[label | list[label]], Field(description="One a row.")),
            probabilities=(
                list[list[float | None]] | None,
                Field(description=f"Of the classes {loaded.model.classes}." if loaded.model.classes else None),
            ),
        )
    return request, reply


def extend(document: dict[str, Any], loaded: Loaded) -> dict[str, Any]:
    """Adds the paths that predict, and their schemas, to the description of the rest."""
    request, reply = models_of(loaded)
    schemas = document.setdefault("components", {}).setdefault("schemas", {})
    for model in (request, reply, Fault):
        schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas.update(schema.pop("$defs", {}))
        schemas[model.__name__] = schema
    name = loaded.manifest.name
    paths = document.setdefault("paths", {})
    paths["/predict"] = _post("Predicts rows of named, typed fields", _ref("PredictRequest"), _ref("PredictReply"))
    paths["/invocations"] = _post("Predicts as MLflow and SageMaker do", _invocations(), _any(), "text/csv")
    paths[f"/v1/models/{name}:predict"] = _post("Predicts by KServe's V1 protocol", _instances(), _any())
    paths[f"/v2/models/{name}/infer"] = _post("Predicts by the Open Inference Protocol V2", _tensors(), _any())
    return document


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _any() -> dict[str, Any]:
    return {"type": "object"}


def _post(summary: str, takes: dict[str, Any], gives: dict[str, Any], *media: str) -> dict[str, Any]:
    contents: dict[str, Any] = {"application/json": {"schema": takes}}
    for one in media:
        contents[one] = {"schema": {"type": "string"}}
    refusals = {
        "400": "The body is malformed, or its rows are not the model's",
        "413": "The body is too large",
        "415": "The content type is another",
        "500": "The model or the server failed",
        "503": "The model is not loaded, or too much waits",
        "504": "The model took too long",
    }
    fault = {"application/json": {"schema": _ref("Fault")}}
    responses: dict[str, Any] = {
        "200": {"description": "Predictions", "content": {"application/json": {"schema": gives}}}
    }
    for status, description in refusals.items():
        responses[status] = {"description": description, "content": fault}
    return {
        "post": {"summary": summary, "requestBody": {"required": True, "content": contents}, "responses": responses}
    }


def _rows() -> dict[str, Any]:
    return {"type": "array", "minItems": 1, "items": {"type": "array", "items": {}}}


def _records() -> dict[str, Any]:
    return {"type": "array", "minItems": 1, "items": _ref("Row")}


def _invocations() -> dict[str, Any]:
    split = {"type": "object", "required": ["data"], "properties": {"columns": {"type": "array"}, "data": _rows()}}
    columns = {"type": "object", "additionalProperties": {"type": "array", "minItems": 1}}
    forms = {
        "dataframe_split": split,
        "dataframe_records": _records(),
        "instances": {"anyOf": [_records(), _rows()]},
        "inputs": {"anyOf": [columns, _rows()]},
    }
    return {"oneOf": [{"type": "object", "required": [form], "properties": {form: of}} for form, of in forms.items()]}


def _instances() -> dict[str, Any]:
    instances = {"anyOf": [_records(), _rows()]}
    return {"type": "object", "required": ["instances"], "properties": {"instances": instances}}


def _tensors() -> dict[str, Any]:
    tensor = {
        "type": "object",
        "required": ["name", "shape", "datatype", "data"],
        "properties": {
            "name": {"type": "string"},
            "shape": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "integer", "minimum": 1}},
            "datatype": {"type": "string"},
            "data": {"type": "array"},
        },
    }
    properties = {"id": {"type": "string"}, "inputs": {"type": "array", "minItems": 1, "items": tensor}}
    return {"type": "object", "required": ["inputs"], "properties": properties}
