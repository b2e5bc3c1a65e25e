"""Linear models by their arithmetic, and forests by their trees.

scikit-learn's own call checks and converts for some hundred microseconds what takes two to compute, and for each tree
of a forest. Where a model is a line of scalers and a linear model, NumPy computes it from the coefficients; where it
ends in trees, they are walked as they are. Only if that gave the very same labels, and numbers within 1e-12, as the
library's call on recorded, random and extreme rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .arithmetic import Head, Unknown, compose, heads_of, name_of, scaler_of, steps_of
from .forests import KINDS, forest_heads_of, rows_at_splits, trees_of
from .model import Array, Model, Predict, Prediction
from .table import Table

TOLERANCE = 1e-12

_SEED = 20240229
_RANDOM_ROWS = 512


@dataclass(frozen=True)
class Direct:
    """Whether a model is computed directly, and why or why not."""

    predict: Predict | None
    reason: str


def find_direct(model: Model, sample: Table | None) -> Direct:
    """Looks for arithmetic that gives what the model's own call gives, and proves it on rows."""
    if model.estimator is None:
        return Direct(None, "not a scikit-learn estimator")
    if not model.schema.is_numeric:
        return Direct(None, "a column holds text")
    if any(column.nullable for column in model.schema.columns):
        return Direct(None, "a column may be null")
    steps = steps_of(model.estimator)
    *before, last = steps
    try:
        scalers = [scaler_of(one) for one in before if one is not None and one != "passthrough"]
        heads = _heads_of(last, model)
    except Unknown as error:
        return Direct(None, str(error))
    rows = _rows_to_try(len(model.schema.columns), sample, steps)
    reason = "no form of it agrees with the library"
    for head in heads:
        predict = compose(scalers, head, model.predict)
        reason = _compare(predict, model, rows)
        if not reason:
            return Direct(predict, f"agrees with scikit-learn on {sum(table.count for table in rows)} rows")
    return Direct(None, reason)


def _heads_of(last: Any, model: Model) -> list[Head]:
    return list(forest_heads_of(last, model) if name_of(last) in KINDS else heads_of(last, model))


def _rows_to_try(width: int, sample: Table | None, steps: list[Any]) -> list[Table]:
    """Recorded rows, random rows around them and around what the model saw, and extremes; alone and together."""
    *before, last = steps
    random = np.random.default_rng(_SEED)
    known = sample.matrix if sample is not None and sample.matrix is not None else np.zeros((1, width))
    scaler = next((one for one in before if getattr(one, "mean_", None) is not None), None)
    center = scaler.mean_ if scaler is not None else known.mean(axis=0)
    spread = scaler.scale_ if scaler is not None and scaler.scale_ is not None else np.ptp(known, axis=0)
    spread = np.where(spread > 0, spread, np.maximum(np.abs(center), 1.0))
    tried = [known, center + spread * random.normal(size=(_RANDOM_ROWS, width)) * 3]
    tried += [known[random.integers(0, len(known), 64)] * random.uniform(0.5, 1.5, (64, width))]
    tried += [np.full((1, width), value) for value in (0.0, 1.0, -1.0)]
    tried += [
        center + spread * factor * random.choice([-1.0, 1.0], (8, width)) for factor in (0.0, 1e-9, 30.0, 1e3, 1e6)
    ]
    tried += [np.full((1, width), value) for value in (1e154, -1e154, 1e300, -1e300, 1.7e308)]
    if type(last).__name__ in KINDS:
        splits = rows_at_splits(trees_of(last), width, _RANDOM_ROWS, random)
        tried += [splits if scaler is None else center + spread * splits]
    together = [Table(len(rows), np.ascontiguousarray(rows, dtype=np.float64), []) for rows in tried]
    alone = [Table(1, row.reshape(1, -1), []) for row in np.concatenate(tried)[:32].astype(np.float64)]
    return together + alone


def _compare(predict: Predict, model: Model, tables: list[Table]) -> str:
    """Why two ways to predict are not the same; empty when they are."""
    for table in tables:
        theirs, ours = _try(model.predict, table, model), _try(predict, table, model)
        if theirs is None or ours is None:
            if theirs is not ours:
                return "it does not refuse what the library refuses"
            continue
        if theirs.labels.dtype.kind == "f" and model.classes is None:
            if ours.labels.shape != theirs.labels.shape or not _is_close(ours.labels, theirs.labels):
                return "its values differ by more than 1e-12"
        elif ours.labels.shape != theirs.labels.shape or not (ours.labels == theirs.labels).all():
            return "its labels differ"
        if theirs.probabilities is not None:
            other = ours.probabilities
            if other is None or other.shape != theirs.probabilities.shape:
                return "its probabilities have another shape"
            if not np.allclose(other, theirs.probabilities, rtol=0, atol=TOLERANCE, equal_nan=True):
                return "its probabilities differ by more than 1e-12"
    return ""


def _try(predict: Predict, table: Table, model: Model) -> Prediction | None:
    """What is predicted; ``None`` for rows that are refused."""
    try:
        with np.errstate(all="ignore"):
            return predict(table, model.has_probabilities)
    except ValueError:
        return None


def _is_close(ours: Array, theirs: Array) -> bool:
    """Within 1e-12 of the value; of the largest of the same rows where a sum cancels out."""
    scale = max(1.0, float(np.abs(theirs[np.isfinite(theirs)]).max(initial=0.0)))
    return bool(np.allclose(ours, theirs, rtol=TOLERANCE, atol=TOLERANCE * scale, equal_nan=True))
