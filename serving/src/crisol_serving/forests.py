"""Decision trees and forests by their trees alone.

scikit-learn's own call prepares each tree of a forest as a job, which takes longer than to walk down the tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from .arithmetic import Head, Unknown, finite
from .model import Array, Model, Prediction

_FORESTS = frozenset({"ExtraTreesClassifier", "ExtraTreesRegressor", "RandomForestClassifier", "RandomForestRegressor"})
_TREES = frozenset({"DecisionTreeClassifier", "DecisionTreeRegressor", "ExtraTreeClassifier", "ExtraTreeRegressor"})

KINDS = _FORESTS | _TREES


def trees_of(estimator: Any) -> list[Any]:
    """The fitted trees of a forest or of a single tree: scikit-learn's low-level objects, which walk in C."""
    members = estimator.estimators_ if type(estimator).__name__ in _FORESTS else [estimator]
    return [member.tree_ for member in members]


def forest_heads_of(estimator: Any, model: Model) -> Iterator[Head]:
    """The forms that a forest may have: since scikit-learn 1.3 a leaf holds shares of its classes, before, counts.

    :raises Unknown: for a forest of several outputs
    """
    if estimator.n_outputs_ != 1:
        raise Unknown(f"{type(estimator).__name__} has several outputs")
    trees = trees_of(estimator)
    if type(estimator).__name__.endswith("Regressor"):
        yield lambda rows, _: Prediction(_mean(trees, rows, _as_it_is)[:, 0])
        return
    classes = np.asarray(estimator.classes_)
    for share in (_as_it_is, _normalized):
        yield _classifier(trees, classes, share, model.has_probabilities)


def _classifier(trees: list[Any], classes: Array, share: Callable[[Array], Array], has_probabilities: bool) -> Head:
    def head(rows: Array, wants_probabilities: bool) -> Prediction:
        odds = _mean(trees, rows, share)
        return Prediction(
            classes.take(odds.argmax(axis=1)), odds if has_probabilities and wants_probabilities else None
        )

    return head


def _mean(trees: list[Any], rows: Array, share: Callable[[Array], Array]) -> Array:
    """Mean of what the trees say, summed in the library's order; trees compare single-precision numbers."""
    singles = finite(np.ascontiguousarray(rows, dtype=np.float32))
    total = share(trees[0].predict(singles))
    for tree in trees[1:]:
        total += share(tree.predict(singles))
    total /= len(trees)
    return total


def _as_it_is(values: Array) -> Array:
    return values


def _normalized(counts: Array) -> Array:
    total = counts.sum(axis=1, keepdims=True)
    return np.asarray(counts / np.where(total == 0.0, 1.0, total))


def rows_at_splits(trees: list[Any], width: int, count: int, random: np.random.Generator) -> Array:
    """Rows whose cells are what the trees compare with, where a tree that is read wrongly takes another way."""
    rows = np.zeros((count, width))
    features = np.concatenate([tree.feature for tree in trees])
    thresholds = np.concatenate([tree.threshold for tree in trees])
    for column in range(width):
        splits = thresholds[features == column]
        if len(splits):
            near = np.nextafter(splits, random.choice([-np.inf, np.inf], len(splits)))
            rows[:, column] = random.choice(np.concatenate([splits, near]), count)
    return rows
