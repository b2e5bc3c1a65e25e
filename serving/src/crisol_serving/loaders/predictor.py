"""Anything, through the project's own ``predictor.py``."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from typing import Any

import numpy as np

from ..faults import UserFault
from ..model import Array, Model, ModelError, Prediction, as_labels, records_of
from ..table import Table
from .source import Source


def load(source: Source) -> Model:
    """Loads ``predictor.py``: ``load(path)``, then ``predict(rows)`` with one record a row.

    ``predict`` is a function of the module, or a method of what ``load`` gave. It answers one prediction a row, or
    ``{"predictions": [...], "probabilities": [[...]]}``.
    """
    module = _import(source)
    if not callable(getattr(module, "load", None)):
        raise UserFault("predictor.py has no function load; expected load(path) and predict(rows).")
    loaded = module.load(str(source.path))
    call = getattr(module, "predict", None) or getattr(loaded, "predict", None)
    if not callable(call):
        raise UserFault("predictor.py has no function predict; expected load(path) and predict(rows).")
    schema = source.known_schema()

    def predict(table: Table, wants_probabilities: bool) -> Prediction:
        said = call(records_of(table, schema))
        labels = said.get("predictions") if isinstance(said, dict) else said
        probabilities = said.get("probabilities") if isinstance(said, dict) and wants_probabilities else None
        return Prediction(as_labels(_listed(labels), table.count), _array(probabilities, table.count))

    model = Model(predict, schema, packages=("numpy",))
    if source.sample is not None:
        model.has_probabilities = predict(source.sample, True).probabilities is not None
    return model


def _import(source: Source) -> Any:
    """The module beside the model, or the one among the project's code."""
    folder = source.path if source.path.is_dir() else source.path.parent
    beside = folder / "predictor.py"
    if beside.is_file():
        spec = importlib.util.spec_from_file_location("predictor", beside)
        if spec is not None and spec.loader is not None:
            module = importlib.util.module_from_spec(spec)
            sys.modules["predictor"] = module
            spec.loader.exec_module(module)
            return module
    try:
        return importlib.import_module("predictor")
    except ModuleNotFoundError as error:
        raise UserFault(
            f"predictor.py could not be imported: {error}; add what it imports to the requirements."
        ) from error


def _listed(values: Any) -> Any:
    """Predictions of mixed kinds stay what they are."""
    if isinstance(values, list) and values and isinstance(values[0], (dict, list)):
        array = np.empty(len(values), dtype=object)
        array[:] = values
        return array
    return values


def _array(values: Any, count: int) -> Array | None:
    if values is None:
        return None
    array = np.asarray(values, dtype=np.float64)
    if array.ndim != 2 or len(array) != count:
        raise ModelError(f"predict answered probabilities of shape {array.shape} for {count} rows.")
    return array
