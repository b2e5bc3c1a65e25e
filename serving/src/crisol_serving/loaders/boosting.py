"""XGBoost and LightGBM, in their own formats."""

from __future__ import annotations

from typing import Any

import numpy as np
import orjson

from ..faults import UserFault
from ..model import Model, Prediction, as_labels, need
from ..schema import Schema
from ..table import Table
from . import sklearn
from .source import Source


def load_xgboost(source: Source) -> Model:
    """Loads ``.json`` or ``.ubj``: as the scikit-learn estimator that wrote it, or as a booster."""
    xgboost = need("xgboost", "xgboost", source.kind)
    booster = xgboost.Booster({"nthread": 1})
    booster.load_model(source.path)
    _check_numeric(source)
    kind = orjson.loads(booster.attr("scikit_learn") or "{}").get("_estimator_type")
    if kind in ("classifier", "regressor"):
        need("sklearn", "scikit-learn", source.kind)
        estimator = xgboost.XGBClassifier() if kind == "classifier" else xgboost.XGBRegressor()
        estimator.load_model(source.path)
        return xgboost_estimator(estimator, source)
    return xgboost_booster(booster, source)


def xgboost_estimator(estimator: Any, source: Source) -> Model:
    """Makes a model of XGBoost's scikit-learn estimator."""
    estimator.set_params(n_jobs=1)
    booster = estimator.get_booster()
    schema = source.known_schema(booster.feature_names, booster.num_features())
    # Rows are checked by the server, in the model's order; arrays then have no names to compare.
    booster.feature_names = None
    model = sklearn.to_model(estimator, source.at(source.path, schema))
    model.packages = ("xgboost", "numpy")
    return model


def xgboost_booster(booster: Any, source: Source) -> Model:
    """Makes a model of a booster, which predicts what its objective says."""
    schema = source.known_schema(booster.feature_names, booster.num_features())
    booster.feature_names = None
    return _raw(booster.inplace_predict, schema, ("xgboost", "numpy"))


def load_lightgbm(source: Source) -> Model:
    """Loads the text format: a booster, which predicts what its objective says."""
    lightgbm = need("lightgbm", "lightgbm", source.kind)
    _check_numeric(source)
    return lightgbm_booster(lightgbm.Booster(model_file=str(source.path)), source)


def lightgbm_booster(booster: Any, source: Source) -> Model:
    """Makes a model of LightGBM's booster."""
    names = booster.feature_name()
    schema = source.known_schema(names, booster.num_feature())
    return _raw(lambda rows: booster.predict(rows, num_threads=1), schema, ("lightgbm", "numpy"))


def _raw(call: Any, schema: Schema, packages: tuple[str, ...]) -> Model:
    def predict(table: Table, _: bool) -> Prediction:
        return Prediction(as_labels(np.asarray(call(table.matrix)), table.count))

    return Model(predict=predict, schema=schema, packages=packages)


def _check_numeric(source: Source) -> None:
    if source.schema is not None and not source.schema.is_numeric:
        name = next(column.name for column in source.schema.columns if column.type == "str")
        raise UserFault(
            f'The column "{name}" holds text, which a {source.kind} model takes only through a predictor.py.'
        )
