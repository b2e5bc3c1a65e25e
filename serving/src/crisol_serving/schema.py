"""The columns that a model takes, and where they are known from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any, Literal

import orjson

from .faults import UserFault
from .manifest import Example

ColumnType = Literal["int", "float", "bool", "str"]

#: Largest whole number that a double holds exactly; models compute in doubles.
LARGEST_INT = 2**53

_MLFLOW_TYPES: dict[str, ColumnType] = {
    "integer": "int",
    "long": "int",
    "float": "float",
    "double": "float",
    "boolean": "bool",
    "string": "str",
    "datetime": "str",
}


@dataclass(frozen=True)
class Column:
    """One column of a model's input."""

    name: str
    type: ColumnType
    nullable: bool = False


@dataclass(frozen=True)
class Schema:
    """The columns of a model's input, in its order."""

    columns: tuple[Column, ...]

    @cached_property
    def names(self) -> list[str]:
        """Names in the model's order."""
        return [column.name for column in self.columns]

    @cached_property
    def places(self) -> dict[str, int]:
        """Name to place."""
        return {name: place for place, name in enumerate(self.names)}

    @cached_property
    def is_numeric(self) -> bool:
        """Whether a row is a vector of doubles."""
        return all(column.type != "str" for column in self.columns)

    @cached_property
    def whole(self) -> list[int]:
        """Places of the whole-number columns."""
        return [place for place, column in enumerate(self.columns) if column.type == "int"]

    @cached_property
    def is_plain(self) -> bool:
        """Whether numbers alone are valid in every column."""
        return all(column.type in ("int", "float") for column in self.columns)

    @cached_property
    def pick(self) -> itemgetter[Any]:
        """Takes the cells of a record in the model's order; of a single column the cell itself."""
        return itemgetter(*self.names)


def to_schema(columns: Sequence[Column]) -> Schema:
    """Makes a schema of columns.

    :raises UserFault: when there is none, or two have one name
    """
    names = [column.name for column in columns]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise UserFault(f'The model\'s input has the column "{twice}" twice; expected each name once.')
    if not names:
        raise UserFault("The model's input has no columns; record an example of at least one.")
    return Schema(tuple(columns))


def schema_of_example(example: Example) -> Schema:
    """Reads the types of the columns off recorded rows; a null makes a column nullable."""
    cells = zip(*example.data, strict=True)
    return to_schema([_column_of(name, list(column)) for name, column in zip(example.columns, cells, strict=True)])


def _column_of(name: str, cells: list[Any]) -> Column:
    kinds = {type(cell) for cell in cells if cell is not None}
    nullable = any(cell is None for cell in cells)
    if kinds == {bool}:
        return Column(name, "bool", nullable)
    if kinds == {int}:
        return Column(name, "int", nullable)
    if kinds <= {int, float}:
        return Column(name, "float", nullable)
    if kinds == {str}:
        return Column(name, "str", nullable)
    found = ", ".join(sorted(kind.__name__ for kind in kinds))
    raise UserFault(f'The column "{name}" of the example holds {found}; expected one of int, float, bool or str.')


def schema_of_signature(inputs: str) -> Schema:
    """Reads the input part of an MLflow signature, which is JSON.

    :raises UserFault: when it has a type that cannot be sent as a row
    """
    specs = orjson.loads(inputs)
    if len(specs) == 1 and specs[0].get("type") == "tensor":
        return _schema_of_tensor(specs[0]["tensor-spec"])
    columns = []
    for place, spec in enumerate(specs):
        kind = _MLFLOW_TYPES.get(str(spec.get("type")))
        if kind is None:
            raise UserFault(
                f'The MLflow signature gives column {place} the type "{spec.get("type")}"; '
                f"expected one of {', '.join(_MLFLOW_TYPES)}."
            )
        columns.append(Column(str(spec.get("name", f"x{place}")), kind, spec.get("required") is False))
    return to_schema(columns)


def _schema_of_tensor(spec: dict[str, Any]) -> Schema:
    shape = spec.get("shape") or []
    if len(shape) != 2 or shape[1] < 1:
        raise UserFault(f"The MLflow signature is a tensor of shape {shape}; expected rows of columns, as [-1, 4].")
    kinds: dict[str, ColumnType] = {"f": "float", "i": "int", "u": "int", "b": "bool"}
    kind = kinds.get(str(spec.get("dtype"))[:1])
    if kind is None:
        raise UserFault(f'The MLflow signature is a tensor of "{spec.get("dtype")}"; expected numbers.')
    return unnamed_schema(shape[1], kind)


def unnamed_schema(count: int, kind: ColumnType = "float") -> Schema:
    """Columns of one type without names of their own: x0, x1, ..."""
    return to_schema([Column(f"x{place}", kind) for place in range(count)])
