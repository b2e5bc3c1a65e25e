"""MLflow's ``POST /invocations`` (JSON in four forms, CSV), which is SageMaker's as well."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from typing import Any

from ..faults import refuse
from ..schema import Schema
from ..service import Service
from ..table import Decoder, Table
from ..wire import Answer, Call, dump

_FORMS = ("dataframe_split", "dataframe_records", "instances", "inputs")


async def invocations(service: Service, call: Call) -> bytes | Answer:
    """Rows in any form to ``{"predictions": [...]}``; to lines of CSV for a client that accepts nothing else."""
    decoder = service.loaded.decoder
    table = _read_csv(decoder, call) if call.type == "text/csv" else _read_json(decoder, call)
    labels, _ = await service.predict(table, False)
    if call.type == "text/csv" and (call.header(b"accept") or service.default_accept) == "text/csv":
        return Answer(_write_csv(labels), [(b"content-type", b"text/csv; charset=utf-8")])
    return dump({"predictions": labels})


def _read_json(decoder: Decoder, call: Call) -> Table:
    value = call.json(has_nan=True)
    forms = [name for name in _FORMS if name in value]
    extra = next((name for name in value if name not in _FORMS and name != "params"), None)
    if len(forms) != 1 or extra is not None:
        _refuse_forms(forms, extra)
    params = value.get("params")
    if params is not None and params != {}:
        refuse("This model takes no params.", ["params"])
    form = forms[0]
    return _READERS[form](decoder, value[form])


def _refuse_forms(forms: list[str], extra: str | None) -> None:
    known = ", ".join(_FORMS)
    if extra in ("messages", "prompt", "input"):
        refuse(f'"{extra}" is for language models; this model takes one of {known}.', [extra or ""])
    if extra is not None:
        refuse(f'"{extra[:100]}" is not known here; expected one of {known}.', [extra[:100]], "extra_forbidden")
    found = " and ".join(forms) or "none of them"
    refuse(f"The body has {found}; expected exactly one of {known}.", ["body"])


def _split(decoder: Decoder, value: Any) -> Table:
    where = ["dataframe_split"]
    if not isinstance(value, dict) or "data" not in value:
        refuse('Expected {"columns": [...], "data": [[...]]}.', where, "dict_type")
    extra = next((name for name in value if name not in ("columns", "index", "data")), None)
    if extra is not None:
        refuse(f'"{extra[:100]}" is not known here.', [*where, extra[:100]], "extra_forbidden")
    columns = value.get("columns")
    if columns is not None and not isinstance(columns, list):
        refuse("Expected a list of names.", [*where, "columns"], "list_type")
    index = value.get("index")
    if index is not None and (not isinstance(index, list) or len(index) != len(value["data"] or [])):
        refuse("Expected one entry a row.", [*where, "index"])
    return decoder.lists(value["data"], [*where, "data"], columns)


def _records(decoder: Decoder, value: Any) -> Table:
    return decoder.records(value, ["dataframe_records"])


def _instances(decoder: Decoder, value: Any) -> Table:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return decoder.records(value, ["instances"])
    return decoder.lists(value, ["instances"])


def _inputs(decoder: Decoder, value: Any) -> Table:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        if "datatype" in value[0]:
            refuse("Typed tensors are sent to /v2/models/NAME/infer; here inputs are columns.", ["inputs"])
        refuse('Expected columns, {"name": [...]}, or a list of rows.', ["inputs"])
    if isinstance(value, list):
        return decoder.lists(value, ["inputs"])
    return decoder.columns(value, ["inputs"])


_READERS: dict[str, Callable[[Decoder, Any], Table]] = {
    "dataframe_split": _split,
    "dataframe_records": _records,
    "instances": _instances,
    "inputs": _inputs,
}


def _read_csv(decoder: Decoder, call: Call) -> Table:
    """Rows of CSV: the first is a header where it says the columns' names, or where the content type says so."""
    where = ["csv"]
    try:
        lines = list(csv.reader(io.StringIO(call.body.decode("utf-8")), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        refuse(f"The body is not CSV in UTF-8: {error}.", where, "csv_invalid")
    rows = [line for line in lines if line]
    said = call.parameters.get("header")
    if said not in (None, "present", "absent"):
        refuse(f'header is "{said}"; expected present or absent.', ["content-type", "header"])
    names = decoder.schema.names
    has_header = said == "present" or (said is None and bool(rows) and sorted(rows[0]) == sorted(names))
    columns = rows[0] if has_header and rows else None
    body = rows[1:] if has_header else rows
    order = columns if columns is not None else names
    data = [[_cell(decoder.schema, order, place, cell) for place, cell in enumerate(row)] for row in body]
    return decoder.lists(data, where, columns)


def _cell(schema: Schema, order: list[str], place: int, text: str) -> Any:
    """A cell by the type of its column; what cannot be read as that stays text, and is refused as such."""
    at = schema.places.get(order[place]) if place < len(order) else None
    if at is None:
        return text
    kind = schema.columns[at].type
    if text == "":
        return None if kind != "str" or schema.columns[at].nullable else text
    if kind == "bool":
        return {"true": True, "false": False, "1": True, "0": False}.get(text.lower(), text)
    if kind == "str" or "_" in text:
        return text
    try:
        return float(text)
    except ValueError:
        return text


def _write_csv(labels: list[Any]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerows(label if isinstance(label, list) else [label] for label in labels)
    return text.getvalue().encode()
