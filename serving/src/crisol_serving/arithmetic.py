"""The arithmetic of scalers and linear models, from the coefficients that scikit-learn has fitted."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextvars import copy_context
from typing import Any

import numpy as np

from .model import Array, Model, Predict, Prediction
from .table import Table

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


class _Overflow(Exception):
    """Numbers beyond doubles: the library may refuse them, so it is asked."""


def finite(values: Array) -> Array:
    """Passes finite numbers on, and has the library asked about others."""
    if not math.isfinite(values.sum()):
        raise _Overflow
    return values


class Unknown(Exception):
    """A step that has no arithmetic here."""


#: The last step of a line: predicts rows that went through the scalers; the second argument asks for probabilities.
Head = Callable[[Array, bool], Prediction]


def steps_of(estimator: Any) -> list[Any]:
    """What rows go through, one after the other; the last is the model."""
    if type(estimator).__module__ == "sklearn.pipeline" and type(estimator).__name__ == "Pipeline":
        return [step for _, step in estimator.steps]
    return [estimator]


def name_of(step: Any) -> str:
    """Name of a class of scikit-learn itself: one that was derived from it may compute something else."""
    if not type(step).__module__.startswith("sklearn."):
        raise Unknown(f"{type(step).__name__} is not scikit-learn's own")
    return type(step).__name__


def scaler_of(step: Any) -> Callable[[Array], Array]:
    """What a scaler does to rows.

    :raises Unknown: for another step
    """
    name = name_of(step)
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
    raise Unknown(f"{name} is not a scaler with arithmetic of its own")


def _affine(center: Array | None, scale: Array | None) -> Callable[[Array], Array]:
    if center is not None and scale is not None:
        return lambda rows: (rows - center) / scale
    if center is not None:
        return lambda rows: rows - center
    if scale is not None:
        return lambda rows: rows / scale
    return lambda rows: rows


def heads_of(last: Any, model: Model) -> Iterator[Head]:
    """The forms that a linear model may have; which one it has is seen by trying.

    :raises Unknown: for another model
    """
    name = name_of(last)
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
        raise Unknown(f"{name} is neither a linear model nor a forest")


def _dense(coefficients: Any) -> Array:
    return np.asarray(coefficients.toarray() if hasattr(coefficients, "toarray") else coefficients, dtype=np.float64)


def _regressor(coefficients: Any, intercept: Any) -> Head:
    # A row computed alone must not depend on the layout that a fit happened to leave.
    weights = np.ascontiguousarray(_dense(coefficients).T)
    return lambda rows, _: Prediction(finite(rows @ weights + intercept))


def _classifier(
    coefficients: Array, intercept: Array, classes: Array, probability: Callable[[Array], Array] | None
) -> Head:
    is_binary = len(coefficients) == 1
    weights = np.ascontiguousarray(coefficients[0] if is_binary else coefficients.T)
    bias = intercept[0] if is_binary and intercept.ndim else intercept

    def head(rows: Array, wants_probabilities: bool) -> Prediction:
        if is_binary and len(rows) == 1 and (probability is _logistic or not wants_probabilities):
            return _one_binary(float(rows[0] @ weights + bias), classes, wants_probabilities)
        decision = finite(rows @ weights + bias)
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


def compose(scalers: list[Callable[[Array], Array]], head: Head, library: Predict) -> Predict:
    """Makes one prediction of scalers and a head; the library is asked where numbers are beyond doubles."""
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
