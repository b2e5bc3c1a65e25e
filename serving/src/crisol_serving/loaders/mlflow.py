"""MLflow model folders; MLflow itself is needed for no flavor but python_function."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from ..faults import UserFault
from ..model import Model, Prediction, as_labels, frame_of, need
from ..schema import schema_of_signature
from ..table import Table
from . import boosting, onnx, sklearn
from .source import Source


def load(source: Source) -> Model:
    """Loads a folder with an ``MLmodel``, by the first flavor that needs no MLflow, else by python_function.

    :raises UserFault: when the folder has no flavor that can be served
    """
    path = source.path / "MLmodel"
    try:
        about = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise UserFault(f"{path} cannot be read as an MLflow model: {str(error).splitlines()[0]}.") from error
    flavors = about.get("flavors", {}) if isinstance(about, dict) else {}
    inputs = (about.get("signature") or {}).get("inputs") if isinstance(about, dict) else None
    schema = schema_of_signature(inputs) if inputs else source.schema
    known: dict[str, Callable[[Source, dict[str, Any]], Model]] = {
        "sklearn": _sklearn,
        "xgboost": _xgboost,
        "lightgbm": _lightgbm,
        "onnx": _onnx,
        "python_function": _pyfunc,
    }
    flavor = next((name for name in known if name in flavors), None)
    if flavor is None:
        found = ", ".join(flavors) or "none"
        raise UserFault(f"{path} has the flavors {found}; expected one of {', '.join(known)}.")
    return known[flavor](source.at(source.path, schema), flavors[flavor])


def _inside(source: Source, name: Any) -> Path:
    path = source.path / str(name)
    if not path.exists():
        raise UserFault(f"{path}, which MLmodel names, is not there; log the model again.")
    return path


def _unpickle(source: Source, path: Path) -> Any:
    source.at(path, None).check_pickle()
    with path.open("rb") as file:
        return pickle.load(file)  # noqa: S301 (allowed by whoever packaged it)


def _sklearn(source: Source, flavor: dict[str, Any]) -> Model:
    path = _inside(source, flavor.get("pickled_model", "model.pkl"))
    if flavor.get("serialization_format") == "skops":
        return sklearn.load_skops(source.at(path, None))
    if flavor.get("serialization_format") == "cloudpickle":
        need("cloudpickle", "cloudpickle", "mlflow")
    need("sklearn", "scikit-learn", "mlflow")
    return sklearn.to_model(_unpickle(source, path), source)


def _xgboost(source: Source, flavor: dict[str, Any]) -> Model:
    xgboost = need("xgboost", "xgboost", "mlflow")
    path = _inside(source, flavor.get("data", "model.xgb"))
    name = str(flavor.get("model_class", "xgboost.core.Booster")).rsplit(".", 1)[-1]
    model = getattr(xgboost, name)()
    model.load_model(path)
    make = boosting.xgboost_booster if name == "Booster" else boosting.xgboost_estimator
    return make(model, source)


def _lightgbm(source: Source, flavor: dict[str, Any]) -> Model:
    lightgbm = need("lightgbm", "lightgbm", "mlflow")
    path = _inside(source, flavor.get("data", "model.lgb"))
    # The first key is MLflow 3's, the second that of older ones.
    if str(flavor.get("model_class", flavor.get("lgb_class", "Booster"))).endswith("Booster"):
        return boosting.lightgbm_booster(lightgbm.Booster(model_file=str(path)), source)
    if path.suffix == ".skops":
        model = sklearn.load_skops(source.at(path, None))
    else:
        model = sklearn.to_model(_unpickle(source, path), source)
    model.packages = ("lightgbm", "scikit-learn", "numpy")
    return model


def _onnx(source: Source, flavor: dict[str, Any]) -> Model:
    return onnx.load(source.at(_inside(source, flavor.get("data", "model.onnx")), None))


def _pyfunc(source: Source, _: dict[str, Any]) -> Model:
    pyfunc = need("mlflow.pyfunc", "mlflow", "mlflow (flavor python_function)")
    pandas = need("pandas", "pandas", "mlflow (flavor python_function)")
    # What it unpickles is not for us to see: the folder as a whole needs the leave.
    source.check_pickle()
    schema = source.known_schema()
    model = pyfunc.load_model(str(source.path))

    def predict(table: Table, _: bool) -> Prediction:
        return Prediction(as_labels(model.predict(frame_of(table, schema, pandas)), table.count))

    return Model(predict, schema, packages=("mlflow", "numpy", "pandas"))
