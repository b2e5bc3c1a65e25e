"""Rows of a request: read into a matrix at once where all is well, cell by cell where it is not."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from .faults import Location, refuse
from .schema import LARGEST_INT, Column, Schema


@dataclass(frozen=True)
class Table:
    """Valid rows in the model's order of columns."""

    count: int
    #: (count, columns) doubles; ``None`` where a column holds text.
    matrix: npt.NDArray[np.float64] | None
    #: Rows of cells, where there is no matrix.
    cells: list[list[Any]]

    def column_lists(self) -> list[list[Any]]:
        """Cells column by column."""
        rows = self.cells if self.matrix is None else self.matrix.tolist()
        return [list(column) for column in zip(*rows, strict=True)]


def join_tables(tables: Sequence[Table]) -> Table:
    """Puts the rows of several requests below each other."""
    if len(tables) == 1:
        return tables[0]
    count = sum(table.count for table in tables)
    if tables[0].matrix is not None:
        return Table(count, np.concatenate([table.matrix for table in tables if table.matrix is not None]), [])
    return Table(count, None, [row for table in tables for row in table.cells])


_ROWS = (list, tuple)


def has_bool(cells: Sequence[Any]) -> bool:
    """Whether a boolean is among cells or in rows of them: NumPy would take it for a number."""
    kinds = set(map(type, cells))
    if bool in kinds:
        return True
    if kinds.isdisjoint(_ROWS):
        return False
    return any(bool in map(type, row) for row in cells if type(row) in _ROWS)


class Decoder:
    """Reads rows of JSON values by a schema.

    Every method takes the place of the rows in the body, for messages, and refuses with status 400.
    """

    def __init__(self, schema: Schema) -> None:
        self.schema = schema
        self._width = len(schema.columns)
        self._checks = [_check_of(column) for column in schema.columns]

    def records(self, rows: Any, where: Location) -> Table:
        """Reads ``[{column: cell}]``."""
        self._check_list(rows, where, "objects")
        pick, width = self.schema.pick, self._width
        try:
            if all(len(row) == width for row in rows):
                data = [pick(row) for row in rows] if width > 1 else [[pick(row)] for row in rows]
                return self.lists(data, where)
        except (KeyError, TypeError):
            pass
        return self.lists([self._record(row, [*where, place]) for place, row in enumerate(rows)], where)

    def lists(self, rows: Any, where: Location, columns: Sequence[str] | None = None) -> Table:
        """Reads ``[[cell]]``, in the order of ``columns`` where they are given, else in the model's."""
        self._check_list(rows, where, "rows")
        order = None if columns is None or list(columns) == self.schema.names else self._order(columns, where)
        if self.schema.is_plain and not has_bool(rows):
            matrix = self._matrix(rows, order)
            if matrix is not None:
                return Table(len(rows), matrix, [])
        return self._cells(rows, where, order)

    def example(self, columns: Sequence[str], data: list[list[Any]]) -> Table:
        """Reads recorded rows; a model whose own columns have no names takes them as they stand."""
        is_named = set(columns) == set(self.schema.names)
        return self.lists(data, ["inputs", "data"], columns if is_named else None)

    def columns(self, value: Any, where: Location) -> Table:
        """Reads ``{column: [cell]}``."""
        if not isinstance(value, dict):
            refuse("Expected an object of columns, each a list of cells.", where, "dict_type")
        names = list(value)
        order = self._order(names, where)
        for name, cells in value.items():
            self._check_list(cells, [*where, name], "cells")
        lengths = {len(cells) for cells in value.values()}
        if len(lengths) > 1:
            refuse(f"The columns have {sorted(lengths)} cells; expected the same number in each.", where)
        rows = list(zip(*(value[names[place]] for place in order), strict=True))
        return self._cells(rows, where, None)

    def array(self, matrix: npt.NDArray[Any], where: Location) -> Table:
        """Takes an array of numbers, (rows, columns)."""
        if matrix.ndim == 2 and matrix.shape[1] == self._width and self.schema.is_plain and matrix.dtype.kind in "fiu":
            checked = self._accept(matrix)
            if checked is not None:
                return Table(len(matrix), checked, [])
        return self._cells(matrix.tolist(), where, None)

    def _check_list(self, value: Any, where: Location, of: str) -> None:
        if not isinstance(value, list):
            refuse(f"Expected a list of {of}, found {_kind(value)}.", where, "list_type")
        if not value:
            refuse(f"Expected at least one of the {of}, found none.", where, "too_short")

    def _matrix(self, rows: Any, order: list[int] | None) -> npt.NDArray[np.float64] | None:
        try:
            matrix = np.array(rows)
        except (ValueError, OverflowError):
            return None
        if matrix.ndim != 2 or matrix.shape[1] != self._width or matrix.dtype.kind not in "fiu":
            return None
        return self._accept(matrix if order is None else matrix[:, order])

    def _accept(self, matrix: npt.NDArray[Any]) -> npt.NDArray[np.float64] | None:
        # They are finite: JSON has no other numbers, and V2's tensors were looked through.
        doubles = matrix.astype(np.float64, copy=False)
        if self.schema.whole:
            whole = doubles[:, self.schema.whole]
            if (np.floor(whole) != whole).any() or (np.abs(whole) > LARGEST_INT).any():
                return None
        return doubles

    def _cells(self, rows: Sequence[Any], where: Location, order: Sequence[int] | None) -> Table:
        checked = []
        for place, row in enumerate(rows):
            if not isinstance(row, (list, tuple)):
                refuse(f"Expected a row as a list, found {_kind(row)}.", [*where, place], "list_type")
            if len(row) != self._width:
                refuse(f"The row has {len(row)} cells; expected {self._width}.", [*where, place], "wrong_length")
            cells = row if order is None else [row[source] for source in order]
            checked.append([self._cell(column, cell, [*where, place]) for column, cell in enumerate(cells)])
        if not self.schema.is_numeric:
            return Table(len(checked), None, checked)
        # A null becomes NaN: only nullable columns have one.
        return Table(len(checked), np.array(checked, dtype=np.float64), [])

    def _cell(self, column: int, cell: Any, where: Location) -> Any:
        about = self.schema.columns[column]
        if cell is None:
            if not about.nullable:
                refuse(f'"{about.name}" is null; expected {_WANTED[about.type]}.', [*where, about.name], "null")
            return None
        value = self._checks[column](cell)
        if value is None:
            found = f"{_kind(cell)} {str(cell)[:40]}" if isinstance(cell, (int, float, str)) else _kind(cell)
            message = f'"{about.name}" is {found}; expected {_WANTED[about.type]}.'
            refuse(message, [*where, about.name], f"{about.type}_type")
        return value

    def _record(self, row: Any, where: Location) -> list[Any]:
        if not isinstance(row, dict):
            refuse(f"Expected an object of columns, found {_kind(row)}.", where, "dict_type")
        self._order(list(row), where)
        return [row[name] for name in self.schema.names]

    def _order(self, columns: Sequence[str], where: Location) -> list[int]:
        """Where each column of the model is among those given.

        :raises RequestFault: when one is missing, unknown or twice
        """
        found: dict[str, int] = {}
        for place, name in enumerate(columns):
            if not isinstance(name, str) or name not in self.schema.places:
                refuse(f"{_quote(name)} is not a column of this model.", [*where, str(name)[:100]], "extra_forbidden")
            if name in found:
                refuse(f"{_quote(name)} is there twice.", [*where, name], "duplicate")
            found[name] = place
        for name in self.schema.names:
            if name not in found:
                refuse(f"{_quote(name)} is missing.", [*where, name], "missing")
        return [found[name] for name in self.schema.names]


_WANTED = {
    "float": "a finite number",
    "int": "a whole number of at most 2^53",
    "bool": "true or false",
    "str": "a string",
}


def _quote(name: Any) -> str:
    return f'"{name[:100]}"' if isinstance(name, str) else _kind(name)


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "the string", bool: "the boolean", type(None): "null"}
    return names.get(type(value), "the number")


def _float(cell: Any) -> float | None:
    if type(cell) not in (int, float):
        return None
    try:
        value = float(cell)
    except OverflowError:
        return None
    return value if math.isfinite(value) else None


def _int(cell: Any) -> int | None:
    value = _float(cell)
    return int(value) if value is not None and value.is_integer() and abs(value) <= LARGEST_INT else None


def _bool(cell: Any) -> bool | None:
    return cell if type(cell) is bool else None


def _str(cell: Any) -> str | None:
    return cell if type(cell) is str else None


def _check_of(column: Column) -> Callable[[Any], Any]:
    checks: dict[str, Callable[[Any], Any]] = {"float": _float, "int": _int, "bool": _bool, "str": _str}
    return checks[column.type]
