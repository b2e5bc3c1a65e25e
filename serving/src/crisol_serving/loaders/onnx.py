"""ONNX through onnxruntime."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..faults import UserFault
from ..model import Array, Model, Prediction, as_labels, need
from ..schema import Column, ColumnType, Schema, to_schema, unnamed_schema
from ..table import Table
from .source import Source

_DTYPES: dict[str, tuple[str, ColumnType]] = {
    "tensor(float)": ("float32", "float"),
    "tensor(double)": ("float64", "float"),
    "tensor(float16)": ("float16", "float"),
    "tensor(int64)": ("int64", "int"),
    "tensor(int32)": ("int32", "int"),
    "tensor(bool)": ("bool", "bool"),
    "tensor(string)": ("object", "str"),
}


def load(source: Source) -> Model:
    """Loads a graph that takes one matrix of rows, or one tensor a column."""
    runtime = need("onnxruntime", "onnxruntime", source.kind)
    options = runtime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = runtime.InferenceSession(str(source.path), options, providers=["CPUExecutionProvider"])
    inputs = session.get_inputs()
    for one in inputs:
        if one.type not in _DTYPES:
            raise UserFault(
                f'The input "{one.name}" of {source.path.name} is a {one.type}; expected a tensor of cells.'
            )
    schema = source.schema or _schema_of(inputs, source)
    feed = _matrix_feed(inputs[0]) if len(inputs) == 1 else _column_feed(inputs, schema, source)
    outputs = [one.name for one in session.get_outputs()]

    def predict(table: Table, wants_probabilities: bool) -> Prediction:
        wanted = outputs[: 2 if wants_probabilities else 1]
        found = session.run(wanted, feed(table))
        return Prediction(as_labels(found[0], table.count), _probabilities(found[1]) if len(found) > 1 else None)

    classes = _classes(session, feed, source, schema)
    return Model(predict, schema, classes, len(outputs) > 1, packages=("onnxruntime", "numpy"))


def _classes(session: Any, feed: Any, source: Source, schema: Schema) -> list[Any] | None:
    """Labels of the probabilities, where the graph answers them as maps."""
    if len(session.get_outputs()) < 2 or source.sample is None:
        return None
    found = session.run(None, feed(source.sample))[1]
    return list(found[0]) if isinstance(found, list) and found and isinstance(found[0], dict) else None


def _probabilities(found: Any) -> Array:
    if isinstance(found, list) and found and isinstance(found[0], dict):
        return np.array([list(one.values()) for one in found], dtype=np.float64)
    return np.asarray(found)


def _schema_of(inputs: list[Any], source: Source) -> Schema:
    if len(inputs) > 1:
        return to_schema([Column(one.name, _DTYPES[one.type][1]) for one in inputs])
    width = inputs[0].shape[-1] if len(inputs[0].shape) == 2 else None
    if not isinstance(width, int):
        raise UserFault(f"{source.path.name} does not tell its columns; record an example of rows in example.json.")
    return unnamed_schema(width, _DTYPES[inputs[0].type][1])


def _matrix_feed(only: Any) -> Any:
    dtype = _DTYPES[only.type][0]
    return lambda table: {
        only.name: np.asarray(table.cells if table.matrix is None else table.matrix).astype(dtype, copy=False)
    }


def _column_feed(inputs: list[Any], schema: Schema, source: Source) -> Any:
    lacking = next((one.name for one in inputs if one.name not in schema.places), None)
    if lacking is not None:
        raise UserFault(f'{source.path.name} wants the input "{lacking}", which the example does not have.')
    plan = [(one.name, schema.places[one.name], _DTYPES[one.type][0], len(one.shape)) for one in inputs]

    def feed(table: Table) -> dict[str, Array]:
        cells = table.column_lists()
        tensors = {name: np.array(cells[place]).astype(dtype) for name, place, dtype, _ in plan}
        return {name: tensors[name].reshape(-1, 1) if rank == 2 else tensors[name] for name, _, _, rank in plan}

    return feed
