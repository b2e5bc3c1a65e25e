"""Open Inference Protocol V2 over REST, with its binary extension (what Triton's client sends by default)."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import orjson

from ..faults import refuse
from ..model import Array
from ..service import Service
from ..table import Decoder, Table, has_bool
from ..wire import Answer, Call, dump, parse_object
from . import v2_binary
from .v2_types import DTYPES, datatype_of

_NUMPY = {kind: np.dtype(name) for kind, name in DTYPES.items()}
_OUTPUTS = ("predictions", "probabilities")


async def infer(service: Service, call: Call) -> bytes | Answer:
    """Typed tensors to typed tensors: either one of rows, or one a column."""
    loaded = service.loaded
    text, binary = v2_binary.split(call)
    value = parse_object(text)
    identity = value.get("id")
    if identity is not None and not isinstance(identity, str):
        refuse("Expected a string.", ["id"], "string_type")
    tensors = _tensors(value.get("inputs"), v2_binary.Blob(binary))
    wanted = _wanted(value, loaded.model.has_probabilities)
    table = _table(loaded.decoder, tensors)
    labels, odds = await service.predict(table, "probabilities" in wanted)
    found: dict[str, Any] = {"predictions": labels, "probabilities": odds}
    outputs = [_output(name, found[name]) for name in wanted]
    head: dict[str, Any] = {"model_name": loaded.manifest.name, "model_version": "1"}
    if identity is not None:
        head["id"] = identity
    if any(wanted.values()):
        return v2_binary.join(head, outputs, wanted)
    return dump({**head, "outputs": outputs})


def metadata(service: Service) -> dict[str, Any]:
    """What V2 tells of the model: its tensors, by name, type and shape."""
    loaded = service.loaded
    schema = loaded.decoder.schema
    if schema.is_plain:
        kind = "INT64" if len(schema.whole) == len(schema.columns) else "FP64"
        inputs = [{"name": "inputs", "datatype": kind, "shape": [-1, len(schema.columns)]}]
    else:
        kinds = {"int": "INT64", "float": "FP64", "bool": "BOOL", "str": "BYTES"}
        inputs = [{"name": one.name, "datatype": kinds[one.type], "shape": [-1, 1]} for one in schema.columns]
    outputs: list[dict[str, Any]] = [{"name": "predictions", "datatype": loaded.label_type, "shape": [-1]}]
    if loaded.model.has_probabilities:
        count = len(loaded.model.classes) if loaded.model.classes is not None else -1
        outputs.append({"name": "probabilities", "datatype": "FP64", "shape": [-1, count]})
    return {
        "name": loaded.manifest.name,
        "versions": ["1"],
        "platform": f"crisol_{loaded.manifest.kind}",
        "inputs": inputs,
        "outputs": outputs,
    }


def _tensors(inputs: Any, blob: v2_binary.Blob) -> list[tuple[str, Array]]:
    if not isinstance(inputs, list) or not inputs:
        refuse("Expected a list of at least one tensor.", ["inputs"], "list_type")
    tensors = [_tensor(one, ["inputs", place], blob) for place, one in enumerate(inputs)]
    if blob.is_left:
        refuse("The body goes on after the last tensor.", ["body"])
    names = [name for name, _ in tensors]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        refuse(f'"{twice[:100]}" is there twice.', ["inputs"], "duplicate")
    return tensors


def _tensor(value: Any, where: list[str | int], blob: v2_binary.Blob) -> tuple[str, Array]:
    if not isinstance(value, dict) or not isinstance(value.get("name"), str):
        refuse("Expected a tensor with a name.", where, "dict_type")
    kind, shape = value.get("datatype"), value.get("shape")
    if not isinstance(kind, str) or kind not in DTYPES:
        refuse(f"The datatype is not one of {', '.join(DTYPES)}.", [*where, "datatype"])
    if not isinstance(shape, list) or not 1 <= len(shape) <= 2 or not all(type(n) is int and n > 0 for n in shape):
        refuse("Expected a shape of one or two sizes, as [1, 4].", [*where, "shape"])
    parameters = value.get("parameters")
    size = parameters.get("binary_data_size") if isinstance(parameters, dict) else None
    count = math.prod(shape)
    data = value.get("data")
    flat = _read_data(data, kind, [*where, "data"]) if size is None else blob.take(kind, size, where)
    if flat.size != count:
        refuse(f"There are {flat.size} elements; the shape {shape} has {count}.", [*where, "data"], "wrong_length")
    return value["name"], flat.reshape(shape)


def _read_data(data: Any, kind: str, where: list[str | int]) -> Array:
    if not isinstance(data, list):
        refuse("Expected a list of elements.", where, "list_type")
    if kind == "BYTES" or (kind != "BOOL" and has_bool(data)):
        cells = _flatten(data)
        if any(type(one) is not str for one in cells) if kind == "BYTES" else any(type(one) is bool for one in cells):
            refuse(f"An element is not a {kind}.", where)
        if kind == "BYTES":
            return np.array(cells, dtype=object)
        data = cells
    try:
        found = np.array(data)
    except (ValueError, OverflowError):
        refuse("The rows are not of one length.", where)
    return _cast(found, kind, where)


def _cast(found: Array, kind: str, where: list[str | int]) -> Array:
    dtype = _NUMPY[kind]
    kinds = {"b": "b", "i": "iu", "u": "iu", "f": "fiu"}[dtype.kind]
    if found.dtype.kind not in kinds:
        refuse(f"An element is not a {kind}.", where)
    if dtype.kind in "iu":
        limits = np.iinfo(dtype)
        if found.size and (int(found.min()) < limits.min or int(found.max()) > limits.max):
            refuse(f"An element is out of the range of {kind}.", where)
    if kind == "FP64":
        return found.astype(dtype, copy=False).reshape(-1)
    with np.errstate(over="ignore"):
        cast = found.astype(dtype).reshape(-1)
    if dtype.kind == "f" and not np.isfinite(cast).all():
        refuse(f"An element is out of the range of {kind}.", where)
    return cast


def _flatten(data: list[Any]) -> list[Any]:
    cells: list[Any] = []
    for one in data:
        if isinstance(one, list):
            cells.extend(one)
        else:
            cells.append(one)
    return cells


def _table(decoder: Decoder, tensors: list[tuple[str, Array]]) -> Table:
    width = len(decoder.schema.columns)
    name, first = tensors[0]
    if (
        len(tensors) == 1
        and first.ndim == 2
        and (width == 1 or first.shape[1] != 1 or name not in decoder.schema.places)
    ):
        if first.shape[1] != width:
            message = f"The rows have {first.shape[1]} cells; expected {width}."
            refuse(message, ["inputs", 0, "shape"], "wrong_length")
        return decoder.array(first, ["inputs", 0, "data"])
    for place, (_, one) in enumerate(tensors):
        if one.ndim == 2 and one.shape[1] != 1:
            refuse("A tensor of one column has the shape [rows] or [rows, 1].", ["inputs", place, "shape"])
    return decoder.columns({name: one.reshape(-1).tolist() for name, one in tensors}, ["inputs"])


def _wanted(value: dict[str, Any], has_probabilities: bool) -> dict[str, bool]:
    """Names of the outputs that are asked for, and whether in binary form."""
    known = _OUTPUTS if has_probabilities else _OUTPUTS[:1]
    parameters = value.get("parameters")
    if parameters is not None and not isinstance(parameters, dict):
        refuse("Expected an object.", ["parameters"], "dict_type")
    by_default = bool((parameters or {}).get("binary_data_output", False))
    outputs = value.get("outputs")
    if outputs is None or outputs == []:
        return dict.fromkeys(known, by_default)
    if not isinstance(outputs, list):
        refuse("Expected a list of outputs.", ["outputs"], "list_type")
    wanted = {}
    for place, one in enumerate(outputs):
        name = one.get("name") if isinstance(one, dict) else None
        if name not in known:
            refuse(f"Expected one of the outputs {', '.join(known)}.", ["outputs", place, "name"])
        options = one.get("parameters")
        wanted[str(name)] = bool(options.get("binary_data", by_default)) if isinstance(options, dict) else by_default
    return wanted


def _output(name: str, data: list[Any]) -> dict[str, Any]:
    kind = datatype_of(data)
    if kind == "BYTES":
        data = [one if isinstance(one, str) else orjson.dumps(one, default=str).decode() for one in data]
    is_nested = bool(data) and isinstance(data[0], list)
    shape = [len(data), len(data[0])] if is_nested else [len(data)]
    flat = [cell for row in data for cell in row] if is_nested else data
    return {"name": name, "shape": shape, "datatype": kind, "data": flat}
