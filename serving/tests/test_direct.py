"""Arithmetic takes the place of a library's call only where both say the same."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn import ensemble, linear_model, naive_bayes, preprocessing, svm, tree
from sklearn.pipeline import make_pipeline

from crisol_serving.service import Loaded, load
from crisol_serving.settings import Settings
from crisol_serving.table import Table
from packages import cancer, iris, write_estimator


@pytest.fixture(autouse=True)
def _calm() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def loaded(folder: Path, estimator: Any, is_binary: bool) -> Loaded:
    frame, target = cancer() if is_binary else iris()
    return load(Settings(model=write_estimator(folder, estimator.fit(frame, target), frame)))


def check_same(found: Loaded, rows: Any) -> None:
    table = Table(len(rows), np.ascontiguousarray(rows, dtype=float), [])
    assert found.direct.predict is not None
    ours, theirs = found.direct.predict(table, True), found.model.predict(table, True)
    if theirs.labels.dtype.kind == "f":
        assert np.allclose(ours.labels, theirs.labels, rtol=1e-12, atol=1e-11)
    else:
        assert ours.labels.tolist() == theirs.labels.tolist()
    if theirs.probabilities is not None:
        assert np.abs(ours.probabilities - theirs.probabilities).max() <= 1e-12


CLASSIFIERS = [
    linear_model.LogisticRegression(max_iter=300),
    linear_model.LogisticRegression(max_iter=300, fit_intercept=False),
    linear_model.LogisticRegression(solver="liblinear"),
    linear_model.LogisticRegressionCV(max_iter=30, Cs=2, cv=2),
    linear_model.RidgeClassifier(),
    linear_model.SGDClassifier(random_state=0),
    linear_model.SGDClassifier(loss="log_loss", random_state=0),
    linear_model.SGDClassifier(loss="modified_huber", random_state=0),
    linear_model.Perceptron(random_state=0),
    svm.LinearSVC(),
]
REGRESSORS = [
    linear_model.LinearRegression(),
    linear_model.LinearRegression(fit_intercept=False),
    linear_model.Ridge(),
    linear_model.Lasso(),
    linear_model.ElasticNet(),
    linear_model.BayesianRidge(),
    linear_model.HuberRegressor(max_iter=5),
    linear_model.SGDRegressor(random_state=0),
    svm.LinearSVR(random_state=0),
]
SCALERS = [
    preprocessing.StandardScaler(),
    preprocessing.StandardScaler(with_mean=False),
    preprocessing.StandardScaler(with_std=False),
    preprocessing.MinMaxScaler(),
    preprocessing.MinMaxScaler((-1, 1), clip=True),
    preprocessing.MaxAbsScaler(),
    preprocessing.RobustScaler(),
    preprocessing.RobustScaler(with_centering=False),
    "passthrough",
]


@pytest.mark.parametrize("is_binary", [True, False])
@pytest.mark.parametrize("model", CLASSIFIERS, ids=str)
def test_computes_classifiers(tmp_path: Path, model: Any, is_binary: bool) -> None:
    if not is_binary and getattr(model, "solver", "") == "liblinear":
        model = linear_model.LogisticRegression(max_iter=300, C=0.1)
    found = loaded(tmp_path, make_pipeline(preprocessing.StandardScaler(), model), is_binary)
    assert found.direct.reason.startswith("agrees with scikit-learn on")
    check_same(found, (cancer() if is_binary else iris())[0].to_numpy())


@pytest.mark.parametrize("model", REGRESSORS, ids=str)
def test_computes_regressors(tmp_path: Path, model: Any) -> None:
    found = loaded(tmp_path, make_pipeline(preprocessing.StandardScaler(), model), True)
    check_same(found, cancer()[0].to_numpy())


@pytest.mark.parametrize("scaler", SCALERS, ids=str)
def test_computes_scalers(tmp_path: Path, scaler: Any) -> None:
    found = loaded(tmp_path, make_pipeline(scaler, linear_model.Ridge()), True)
    check_same(found, cancer()[0].to_numpy())


FOREST_CLASSIFIERS = [
    ensemble.RandomForestClassifier(25, random_state=0),
    ensemble.RandomForestClassifier(25, random_state=0, class_weight="balanced", max_depth=3),
    ensemble.RandomForestClassifier(25, random_state=0, n_jobs=2, criterion="entropy", max_leaf_nodes=9),
    ensemble.ExtraTreesClassifier(25, random_state=0, bootstrap=True, min_samples_leaf=4),
    tree.DecisionTreeClassifier(random_state=0, max_depth=4),
    tree.ExtraTreeClassifier(random_state=0),
]
FOREST_REGRESSORS = [
    ensemble.RandomForestRegressor(25, random_state=0),
    ensemble.ExtraTreesRegressor(25, random_state=0, min_samples_leaf=4),
    tree.DecisionTreeRegressor(random_state=0, criterion="absolute_error", max_depth=4),
    tree.ExtraTreeRegressor(random_state=0),
]
FORESTS = [*((model, False) for model in FOREST_CLASSIFIERS), *((model, True) for model in FOREST_CLASSIFIERS)]
FORESTS += [(model, True) for model in FOREST_REGRESSORS]


@pytest.mark.parametrize("before", [None, preprocessing.StandardScaler(), preprocessing.MinMaxScaler()], ids=str)
@pytest.mark.parametrize(("model", "is_binary"), FORESTS, ids=str)
def test_walks_the_trees_of_forests(tmp_path: Path, model: Any, is_binary: bool, before: Any) -> None:
    found = loaded(tmp_path, model if before is None else make_pipeline(before, model), is_binary)
    assert found.direct.reason.startswith("agrees with scikit-learn on")
    check_same(found, (cancer() if is_binary else iris())[0].to_numpy())


class Counted:
    """A tree whose leaves hold counts, as those of scikit-learn before 1.3 do."""

    def __init__(self, tree: Any) -> None:
        self._tree = tree

    def predict(self, rows: Any) -> Any:
        return self._tree.predict(rows) * 7.0


def test_walks_trees_whose_leaves_hold_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from crisol_serving import direct, forests

    found = loaded(tmp_path, ensemble.RandomForestClassifier(9, random_state=0), False)
    monkeypatch.setattr(forests, "trees_of", lambda forest: [Counted(one.tree_) for one in forest.estimators_])
    counted = direct.find_direct(found.model, None)
    assert counted.predict is not None
    check_same(Loaded(**{**found.__dict__, "direct": counted}), iris()[0].to_numpy())


@pytest.mark.parametrize(
    "model",
    [linear_model.LogisticRegression(max_iter=300), linear_model.Ridge(), ensemble.RandomForestClassifier(5)],
    ids=str,
)
@pytest.mark.parametrize("value", [1e154, 1e300, -1e300, 1.7e308])
def test_says_what_the_library_says_of_numbers_at_the_end_of_doubles(tmp_path: Path, model: Any, value: float) -> None:
    found = loaded(tmp_path, make_pipeline(preprocessing.StandardScaler(), model), True)
    assert found.direct.predict is not None
    table = Table(1, np.full((1, 30), value), [])
    said = []
    for predict in (found.direct.predict, found.model.predict):
        try:
            said.append(repr(predict(table, True)))
        except ValueError as error:
            said.append(str(error))
    assert said[0] == said[1]


class Derived(linear_model.LogisticRegression):
    """Says the opposite: what a derived class computes is its own affair."""

    def predict(self, X: Any) -> Any:
        return 1 - super().predict(X)


class DerivedForest(ensemble.RandomForestClassifier):
    """A forest that says the opposite."""

    def predict(self, X: Any) -> Any:
        return 1 - super().predict(X)


class Shifted(preprocessing.StandardScaler):
    """Moves what it scales."""

    def transform(self, X: Any, copy: Any = None) -> Any:
        return super().transform(X, copy) + 1


@pytest.mark.parametrize(
    ("model", "reason"),
    [
        (Derived(max_iter=300), "Derived is not scikit-learn's own"),
        (make_pipeline(Shifted(), linear_model.LogisticRegression()), "Shifted is not scikit-learn's own"),
        (naive_bayes.GaussianNB(), "GaussianNB is neither a linear model nor a forest"),
        (DerivedForest(5), "DerivedForest is not scikit-learn's own"),
        (
            make_pipeline(preprocessing.PolynomialFeatures(1), linear_model.LogisticRegression(max_iter=300)),
            "PolynomialFeatures is not a scaler with arithmetic of its own",
        ),
    ],
    ids=str,
)
def test_leaves_the_rest_to_the_library(tmp_path: Path, model: Any, reason: str) -> None:
    found = loaded(tmp_path, model, True)
    assert (found.direct.predict, found.direct.reason) == (None, reason)


def test_sees_that_an_instance_computes_something_else(tmp_path: Path) -> None:
    """The check is of numbers, not of names: a fitted model that was tampered with is found out."""
    frame, target = cancer()
    model = linear_model.LogisticRegression(max_iter=300).fit(frame, target)
    folder = write_estimator(tmp_path, model, frame)
    found = load(Settings(model=folder))
    assert found.direct.predict is not None
    from crisol_serving.direct import find_direct

    found.model.predict = lambda table, wants: found.direct.predict(
        Table(table.count, table.matrix * 1.0000001, []), wants
    )
    assert find_direct(found.model, None).predict is None
