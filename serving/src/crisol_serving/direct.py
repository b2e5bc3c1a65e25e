"""Linear models by their arithmetic alone.

scikit-learn's own call checks and converts for some hundred microseconds what takes two to compute. Where a model is
a line of scalers and a linear model, NumPy computes it from the coefficients, and only if that gave the very same
labels, and numbers within 1e-12, as the library's call on recorded, random and extreme rows.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextvars import copy_context
from dataclasses import dataclass
from typing import Any

import numpy as np

from .model import Array, Model, Predict, Prediction
from .table import Table

TOLERANCE = 1e-12

_SEED = 20240229
_RANDOM_ROWS = 512

_CLASSIFIERS = frozenset(
    {
        "LinearSVC",
        "LogisticRegression",
        "LogisticRegressionCV",
        "PassiveAggressiveClassifier",
        "Perceptron",
        "RidgeClassifier",
        "RidgeClassifierCV",
        "SGDClassifier",
    }
)
_REGRESSORS = frozenset(
    {
        "ARDRegression",
        "BayesianRidge",
        "ElasticNet",
        "ElasticNetCV",
        "HuberRegressor",
        "Lars",
        "LarsCV",
        "Lasso",
        "LassoCV",
        "LassoLars",
        "LassoLarsCV",
        "LassoLarsIC",
        "LinearRegression",
        "LinearSVR",
        "OrthogonalMatchingPursuit",
        "PassiveAggressiveRegressor",
        "QuantileRegressor",
        "RANSACRegressor",
        "Ridge",
        "RidgeCV",
        "SGDRegressor",
        "TheilSenRegressor",
    }
)


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
    *before, last = _steps(model.estimator)
    try:
        scalers = [_scaler(one) for one in before if one is not None and one != "passthrough"]
        heads = list(_heads(last, model))
    except _Unknown as error:
        return Direct(None, str(error))
    rows = _rows_to_try(len(model.schema.columns), sample, before)
    reason = "no form of it agrees with the library"
    for head in heads:
        predict = _compose(scalers, head, model.predict)
        reason = _compare(predict, model, rows)
        if not reason:
            return Direct(predict, f"agrees with scikit-learn on {sum(table.count for table in rows)} rows")
    return Direct(None, reason)


class _Overflow(Exception):
    """Numbers beyond doubles: the library may refuse them, so it is asked."""


def _finite(values: Array) -> Array:
    if not math.isfinite(values.sum()):
        raise _Overflow
    return values


class _Unknown(Exception):
    """A step that has no arithmetic here."""


def _steps(estimator: Any) -> list[Any]:
    if type(estimator).__module__ == "sklearn.pipeline" and type(estimator).__name__ == "Pipeline":
        return [step for _, step in estimator.steps]
    return [estimator]


def _name(step: Any) -> str:
    """Name of a class of scikit-learn itself: one that was derived from it may compute something else."""
    if not type(step).__module__.startswith("sklearn."):
        raise _Unknown(f"{type(step).__name__} is not scikit-learn's own")
    return type(step).__name__


def _scaler(step: Any) -> Callable[[Array], Array]:
    name = _name(step)
    if name == "StandardScaler":
        return _affine(step.mean_ if step.with_mean else None, step.scale_ if step.with_std else None)
    if name == "RobustScaler":
        center = step.center_ if step.with_centering else None
        return _affine(center, step.scale_ if step.with_scaling else None)
    if name == "MaxAbsScaler" and not getattr(step, "clip", False):
        return _affine(None, step.scale_)
    if name == "MinMaxScaler":
        scale, least, (low, high) = step.scale_, step.min_, step.feature_range
        if step.clip:
            return lambda rows: np.clip(rows * scale + least, low, high)
        return lambda rows: rows * scale + least
    raise _Unknown(f"{name} is not a scaler with arithmetic of its own")


def _affine(center: Array | None, scale: Array | None) -> Callable[[Array], Array]:
    if center is not None and scale is not None:
        return lambda rows: (rows - center) / scale
    if center is not None:
        return lambda rows: rows - center
    if scale is not None:
        return lambda rows: rows / scale
    return lambda rows: rows


def _heads(last: Any, model: Model) -> Iterator[Callable[[Array, bool], Prediction]]:
    """The forms that a linear model may have; which one it has is seen by trying."""
    name = _name(last)
    if name == "RANSACRegressor":
        last = last.estimator_
    if name in _REGRESSORS:
        yield _regressor(last.coef_, last.intercept_)
    elif name in _CLASSIFIERS:
        classes = np.asarray(last.classes_)
        coefficients, intercept = np.atleast_2d(_dense(last.coef_)), np.asarray(last.intercept_, dtype=np.float64)
        for probability in (_logistic, _softmax, _one_of_many) if model.has_probabilities else (None,):
            yield _classifier(coefficients, intercept, classes, probability)
    else:
        raise _Unknown(f"{name} is not a linear model")


def _dense(coefficients: Any) -> Array:
    return np.asarray(coefficients.toarray() if hasattr(coefficients, "toarray") else coefficients, dtype=np.float64)


def _regressor(coefficients: Any, intercept: Any) -> Callable[[Array, bool], Prediction]:
    # A row computed alone must not depend on the layout that a fit happened to leave.
    weights = np.ascontiguousarray(_dense(coefficients).T)
    return lambda rows, _: Prediction(_finite(rows @ weights + intercept))


def _classifier(
    coefficients: Array, intercept: Array, classes: Array, probability: Callable[[Array], Array] | None
) -> Callable[[Array, bool], Prediction]:
    is_binary = len(coefficients) == 1
    weights = np.ascontiguousarray(coefficients[0] if is_binary else coefficients.T)
    bias = intercept[0] if is_binary and intercept.ndim else intercept

    def head(rows: Array, wants_probabilities: bool) -> Prediction:
        if is_binary and len(rows) == 1 and (probability is _logistic or not wants_probabilities):
            return _one_binary(float(rows[0] @ weights + bias), classes, wants_probabilities)
        decision = _finite(rows @ weights + bias)
        places = (decision > 0).astype(np.intp) if is_binary else decision.argmax(axis=1)
        wanted = probability is not None and wants_probabilities
        return Prediction(classes.take(places), probability(decision) if wanted and probability else None)

    return head


def _one_binary(decision: float, classes: Array, wants_probabilities: bool) -> Prediction:
    """One row of two classes: for a single number, an array is a detour."""
    if not math.isfinite(decision):
        raise _Overflow
    label = classes[1:2] if decision > 0 else classes[0:1]
    if not wants_probabilities:
        return Prediction(label)
    # The exponential of more than 709 is beyond doubles, and the probability 0.
    odds = 1.0 / (1.0 + math.exp(-decision)) if decision > -709.0 else 0.0
    return Prediction(label, np.array([[1.0 - odds, odds]]))


def _logistic(decision: Array) -> Array:
    """Of a binary model, the sigmoid; of several one-against-the-rest, their sigmoids made to add up."""
    odds = 1.0 / (1.0 + np.exp(-decision))
    if odds.ndim == 1:
        both = np.empty((len(odds), 2))
        both[:, 1] = odds
        np.subtract(1.0, odds, out=both[:, 0])
        return both
    return np.asarray(odds / odds.sum(axis=1, keepdims=True))


def _softmax(decision: Array) -> Array:
    if decision.ndim == 1:
        decision = np.stack([-decision, decision], axis=1)
    powers = np.exp(decision - decision.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


def _one_of_many(decision: Array) -> Array:
    """Probabilities of the modified Huber loss."""
    if decision.ndim == 1:
        odds = (np.clip(decision, -1, 1) + 1) / 2
        return np.stack([1 - odds, odds], axis=1)
    odds = (np.clip(decision, -1, 1) + 1) / 2
    total = odds.sum(axis=1, keepdims=True)
    return np.asarray(np.where(total == 0, 1 / odds.shape[1], odds / np.where(total == 0, 1, total)))


def _compose(
    scalers: list[Callable[[Array], Array]], head: Callable[[Array, bool], Prediction], library: Predict
) -> Predict:
    # Set once: to tell NumPy at each call that it need not warn takes as long as to predict.
    quiet = copy_context()
    quiet.run(np.seterr, all="ignore")

    def compute(rows: Any, wants_probabilities: bool) -> Prediction:
        for scale in scalers:
            rows = scale(rows)
        return head(rows, wants_probabilities)

    def predict(table: Table, wants_probabilities: bool) -> Prediction:
        try:
            return quiet.run(compute, table.matrix, wants_probabilities)
        except _Overflow:
            return library(table, wants_probabilities)

    return predict


def _rows_to_try(width: int, sample: Table | None, before: list[Any]) -> list[Table]:
    """Recorded rows, random rows around them and around what the scaler saw, and extremes; alone and together."""
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
