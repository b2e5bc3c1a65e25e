"""A model that cannot be loaded, or does not predict its example, says why."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import joblib
import pytest
from sklearn.linear_model import LogisticRegression

from crisol_serving.faults import UserFault
from crisol_serving.service import load
from crisol_serving.settings import Settings
from packages import (
    iris,
    write_estimator,
    write_flowers,
    write_package,
)


def broken(tmp_path: Path, kind: str, path: str, content: bytes, **more: Any) -> Path:
    (tmp_path / path).write_bytes(content)
    return write_package(tmp_path, kind, path, {"columns": ["x"], "data": [[1.0]]}, **more)


@pytest.mark.parametrize(
    ("kind", "path", "content", "message"),
    [
        ("sklearn", "model.pkl", b"not a pickle", "model.pkl could not be loaded: UnpicklingError"),
        ("sklearn", "model.joblib", b"", "model.joblib could not be loaded: EOFError"),
        ("skops", "model.skops", b"x", "could not be loaded: BadZipFile"),
        ("xgboost", "model.json", b"{}", "could not be loaded: XGBoostError"),
        ("lightgbm", "model.txt", b"x", "could not be loaded: LightGBMError"),
        ("onnx", "model.onnx", b"x", "could not be loaded: "),
        ("mlflow", "model", b"x", "cannot be read as an MLflow model"),
        ("sklearn", "model.pkl", pickle.dumps({"a": 1}), "holds a dict, which has no predict method"),
    ],
)
def test_says_why_a_model_cannot_be_loaded(tmp_path: Path, kind: str, path: str, content: bytes, message: str) -> None:
    folder = broken(tmp_path, kind, path, content)
    with pytest.raises(UserFault) as caught:
        load(Settings(model=folder))
    assert message in str(caught.value)


def test_refuses_a_pickle_that_nobody_allowed(tmp_path: Path) -> None:
    folder = write_flowers(tmp_path, allow_pickle=False)
    with pytest.raises(UserFault) as caught:
        load(Settings(model=folder))
    assert str(caught.value) == (
        "model.joblib is a pickle, which can run any code when it is loaded; "
        "save the model with skops or as ONNX, or set allow-pickle: true."
    )


@pytest.mark.parametrize(
    ("kind", "module", "package"),
    [("xgboost", "xgboost", "xgboost"), ("onnx", "onnxruntime", "onnxruntime"), ("sklearn", "joblib", "joblib")],
)
def test_names_the_package_that_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, module: str, package: str
) -> None:
    folder = broken(tmp_path, kind, "model.joblib", b"")
    monkeypatch.setitem(__import__("sys").modules, module, None)
    with pytest.raises(UserFault) as caught:
        load(Settings(model=folder))
    assert f"but {package} is not installed" in str(caught.value)


def test_says_that_a_model_does_not_predict_its_example(tmp_path: Path) -> None:
    frame, species = iris()
    model = LogisticRegression(max_iter=500).fit(frame, species)
    joblib.dump(model, tmp_path / "model.joblib")
    write_package(tmp_path, "sklearn", "model.joblib", {"columns": ["x"], "data": [[1.0]]})
    with pytest.raises(UserFault) as caught:
        load(Settings(model=tmp_path))
    assert "does not predict its example: ValueError" in str(caught.value)


def test_says_that_an_example_is_not_of_its_own_types(tmp_path: Path) -> None:
    frame, species = iris()
    write_estimator(tmp_path, LogisticRegression(max_iter=50).fit(frame, species), frame)
    write_package(tmp_path, "sklearn", "model.joblib", {"columns": list(frame.columns), "data": [[2**60, 1, 1, 1]]})
    with pytest.raises(UserFault) as caught:
        load(Settings(model=tmp_path))
    assert "example.json holds a row that it would refuse" in str(caught.value)
