"""What a loaded model is to the server, whichever library made it."""

from __future__ import annotations

import importlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from .faults import UserFault
from .schema import Schema
from .table import Table

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Prediction:
    """What a model says of rows."""

    #: One label or value a row, or one row of them.
    labels: Array
    #: (rows, classes), in the order of the model's classes; ``None`` where the model has none.
    probabilities: Array | None = None


#: Predicts rows; the second argument says whether probabilities are wanted.
Predict = Callable[[Table, bool], Prediction]


@dataclass
class Model:
    """A loaded model."""

    predict: Predict
    schema: Schema
    #: Labels in the order of the probabilities; ``None`` where the model tells none.
    classes: list[Any] | None = None
    has_probabilities: bool = False
    #: The scikit-learn estimator, for what can be computed from its coefficients.
    estimator: Any = None
    #: Distributions whose versions decide what is predicted.
    packages: Sequence[str] = ()


def need(module: str, package: str, kind: str) -> Any:
    """Imports a module that comes with the model's own packages.

    :raises UserFault: when it is not installed
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise UserFault(
            f"The model is of kind {kind}, but {package} is not installed ({error}); "
            f"add {package} to the model's requirements."
        ) from error


def as_labels(values: Any, count: int) -> Array:
    """Takes what a library predicted, one entry a row.

    :raises ValueError: when it is not one entry a row
    """
    if hasattr(values, "to_numpy"):
        values = values.to_numpy()
    labels = np.asarray(values)
    if labels.ndim == 2 and labels.shape[1] == 1:
        labels = labels[:, 0]
    if labels.ndim == 0 or len(labels) != count:
        raise ModelError(f"The model answered {labels.shape[:1] or 'one value'} predictions for {count} rows.")
    return labels


class ModelError(Exception):
    """A model that does not keep its word: our answer is 500, and the log says why."""


def frame_of(table: Table, schema: Schema, pandas: Any) -> Any:
    """The rows as a data frame with the columns' own types."""
    kinds = {"int": "int64", "float": "float64", "bool": "bool", "str": "object"}
    cells = table.column_lists()
    series = {}
    for column, values in zip(schema.columns, cells, strict=True):
        has_null = any(_is_null(value) for value in values)
        kind = kinds[column.type] if not has_null else ("float64" if column.type != "str" else "object")
        series[column.name] = pandas.Series(values, dtype=kind)
    return pandas.DataFrame(series)


def records_of(table: Table, schema: Schema) -> list[dict[str, Any]]:
    """The rows as records, whole numbers and booleans as such."""
    casts: dict[str, Callable[[Any], Any]] = {"int": int, "bool": bool, "float": float, "str": str}
    rows = table.cells if table.matrix is None else table.matrix.tolist()
    columns = [(column.name, casts[column.type]) for column in schema.columns]
    return [
        {name: None if _is_null(cell) else cast(cell) for (name, cast), cell in zip(columns, row, strict=True)}
        for row in rows
    ]


def _is_null(cell: Any) -> bool:
    """A null; in a matrix it is NaN, which no valid cell is."""
    return cell is None or (isinstance(cell, float) and math.isnan(cell))
