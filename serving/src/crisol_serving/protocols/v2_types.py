"""Datatypes of V2."""

from __future__ import annotations

from typing import Any

#: V2's name to NumPy's.
DTYPES = {
    "BOOL": "bool",
    "UINT8": "uint8",
    "UINT16": "uint16",
    "UINT32": "uint32",
    "UINT64": "uint64",
    "INT8": "int8",
    "INT16": "int16",
    "INT32": "int32",
    "INT64": "int64",
    "FP16": "float16",
    "FP32": "float32",
    "FP64": "float64",
    "BYTES": "object",
}


def datatype_of(values: list[Any]) -> str:
    """The datatype of what a model answered: one kind of number, else text."""
    cells = values[0] if values and isinstance(values[0], list) else values
    if values and isinstance(values[0], list) and any(len(row) != len(cells) for row in values):
        return "BYTES"
    kinds = {type(cell) for row in values for cell in (row if isinstance(row, list) else [row])}
    if kinds == {bool}:
        return "BOOL"
    if kinds == {int}:
        return "INT64"
    return "FP64" if kinds and kinds <= {int, float} else "BYTES"
