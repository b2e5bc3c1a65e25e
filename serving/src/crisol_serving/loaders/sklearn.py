"""scikit-learn: joblib, pickle and skops."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any

import numpy as np

from ..faults import UserFault
from ..model import Array, Model, Predict, Prediction, as_labels, frame_of, need
from ..schema import Schema
from ..table import Table
from .source import Source

#: Classifiers whose ``predict`` is the class of the largest probability, by their own source.
_ARGMAX = frozenset({"DecisionTreeClassifier", "ExtraTreeClassifier", "ExtraTreesClassifier", "RandomForestClassifier"})
#: Classifiers whose probabilities grow with what ``predict`` compares: the same class, but where two are all but equal.
_MONOTONE = frozenset({"LogisticRegression", "LogisticRegressionCV"})
_MARGIN = 1e-9

#: Types beyond skops' own list whose making from a file runs no code of the file's choice.
_TRUSTED = frozenset(
    {
        "collections.OrderedDict",
        "lightgbm.basic.Booster",
        "lightgbm.sklearn.LGBMClassifier",
        "lightgbm.sklearn.LGBMRegressor",
    }
)


def load_pickled(source: Source) -> Model:
    """Loads a joblib or pickle file, which must have been allowed."""
    source.check_pickle()
    if source.path.suffix == ".joblib":
        estimator = need("joblib", "joblib", source.kind).load(source.path)
    else:
        need("sklearn", "scikit-learn", source.kind)
        with source.path.open("rb") as file:
            estimator = pickle.load(file)  # noqa: S301 (allowed by whoever packaged it)
    return to_model(estimator, source)


def load_skops(source: Source) -> Model:
    """Loads a skops file; types that skops does not trust need the same leave as a pickle."""
    io = need("skops.io", "skops", source.kind)
    unknown = io.get_untrusted_types(file=source.path)
    refused = sorted(set(unknown) - _TRUSTED)
    if refused and not source.allow_pickle:
        raise UserFault(
            f"{source.path.name} holds types that skops does not trust ({', '.join(refused[:5])}); "
            "set allow-pickle: true if they are yours."
        )
    return to_model(io.load(source.path, trusted=unknown), source)


def to_model(estimator: Any, source: Source) -> Model:
    """Makes a model of a fitted estimator."""
    if not callable(getattr(estimator, "predict", None)):
        raise UserFault(f"{source.path.name} holds a {type(estimator).__name__}, which has no predict method.")
    _run_alone(estimator)
    schema = source.known_schema(
        getattr(estimator, "feature_names_in_", None), getattr(estimator, "n_features_in_", None)
    )
    form = _choose_form(estimator, schema, source.sample)
    classes = getattr(estimator, "classes_", None)
    has_probabilities = callable(getattr(estimator, "predict_proba", None)) and isinstance(classes, np.ndarray)
    return Model(
        predict=_predict_by(estimator, form, classes if has_probabilities else None),
        schema=schema,
        classes=classes.tolist() if isinstance(classes, np.ndarray) else None,
        has_probabilities=has_probabilities,
        estimator=estimator,
        packages=("scikit-learn", "numpy", "scipy"),
    )


def _predict_by(estimator: Any, form: Callable[[Table], Any], classes: Array | None) -> Predict:
    name = _own_name(last_step(estimator))

    def predict(table: Table, wants_probabilities: bool) -> Prediction:
        rows = form(table)
        if classes is None or not wants_probabilities:
            return Prediction(as_labels(estimator.predict(rows), table.count))
        probabilities = np.asarray(estimator.predict_proba(rows))
        # A second call costs as much as the first.
        if name in _ARGMAX or (name in _MONOTONE and _is_clear(probabilities)):
            return Prediction(classes.take(probabilities.argmax(axis=1)), probabilities)
        return Prediction(as_labels(estimator.predict(rows), table.count), probabilities)

    return predict


def _is_clear(probabilities: Array) -> bool:
    """Whether one class is ahead in every row; NaN is not."""
    two = np.partition(probabilities, -2, axis=1)[:, -2:]
    return bool((two[:, 1] - two[:, 0] > _MARGIN).all())


def _own_name(estimator: Any) -> str:
    """Name of a class of scikit-learn itself; a class derived from it may predict otherwise."""
    return type(estimator).__name__ if type(estimator).__module__.startswith("sklearn.") else ""


def last_step(estimator: Any) -> Any:
    """The final estimator of a pipeline, or the estimator itself."""
    steps = getattr(estimator, "steps", None)
    return steps[-1][1] if isinstance(steps, list) and steps else estimator


def _run_alone(estimator: Any) -> None:
    """One process a core serves requests: an estimator that starts threads for a row only waits for them."""
    if hasattr(estimator, "get_params") and hasattr(estimator, "set_params"):
        jobs = [name for name in estimator.get_params(deep=True) if name.split("__")[-1] == "n_jobs"]
        if jobs:
            estimator.set_params(**dict.fromkeys(jobs, 1))


def _choose_form(estimator: Any, schema: Schema, sample: Table | None) -> Callable[[Table], Any]:
    """How an estimator takes its rows: as an array where it can, else as a frame with names and types."""
    if schema.is_numeric:
        probe = sample if sample is not None else Table(1, np.zeros((1, len(schema.columns))), [])
        if _takes_arrays(estimator, probe):
            return lambda table: table.matrix
    pandas = need("pandas", "pandas", "sklearn, with columns that are picked by name or hold text")
    return lambda table: frame_of(table, schema, pandas)


def _takes_arrays(estimator: Any, probe: Table) -> bool:
    try:
        estimator.predict(probe.matrix)
    except Exception:  # noqa: BLE001 (an estimator that wants names says so in many ways)
        return False
    return True
