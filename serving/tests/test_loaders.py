"""Models of every library, saved as users save them, predict what the library itself says."""

from __future__ import annotations

import builtins
import pickle
from collections.abc import Callable
from pathlib import Path
from typing import Any

import lightgbm
import mlflow
import numpy as np
import onnxruntime
import pytest
import skops.io
import xgboost
from skl2onnx import to_onnx
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.multioutput import MultiOutputRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from asgi import Client
from crisol_serving.service import describe, load
from crisol_serving.settings import Settings
from crisol_serving.table import Decoder
from packages import (
    cancer,
    example_of,
    iris,
    people,
    write_estimator,
    write_package,
    write_predictor,
)


def predict(folder: Path, rows: list[Any]) -> dict[str, Any]:
    """Loads a package into an app and predicts rows."""
    client = Client(folder).load()
    try:
        assert client.app.service.failure is None
        columns = client.app.service.loaded.decoder.schema.names
        records = [dict(zip(columns, row, strict=True)) for row in rows]
        answer = client.post("/predict", {"inputs": records})
        assert answer.status == 200, answer.body
        return answer.json()
    finally:
        client.close()


def close(expected: Any) -> Any:
    return pytest.approx(np.asarray(expected, dtype=float), rel=1e-6)


def test_loads_a_pickle_and_skops(tmp_path: Path) -> None:
    frame, species = iris()
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=500)).fit(frame, species)
    rows = frame.head(60).to_numpy().tolist()
    for name, kind, dump in (
        ("model.pkl", "sklearn", lambda path: path.write_bytes(pickle.dumps(model))),
        ("model.skops", "skops", lambda path: skops.io.dump(model, path)),
    ):
        folder = tmp_path / kind
        folder.mkdir()
        dump(folder / name)
        write_package(folder, kind, name, example_of(frame), allow_pickle=kind == "sklearn")
        assert predict(folder, rows)["predictions"] == model.predict(frame.head(60)).tolist()


@pytest.mark.parametrize("name", ["model.json", "model.ubj"])
def test_loads_xgboosts_classifier_as_a_classifier(tmp_path: Path, name: str) -> None:
    frame, target = cancer()
    model = xgboost.XGBClassifier(n_estimators=10, n_jobs=2).fit(frame, target)
    model.save_model(tmp_path / name)
    write_package(tmp_path, "xgboost", name, allow_pickle=False)
    found = predict(tmp_path, frame.tail(40).to_numpy().tolist())
    assert found["predictions"] == model.predict(frame.tail(40)).tolist()
    assert np.array(found["probabilities"]) == close(model.predict_proba(frame.tail(40)))


def test_loads_a_booster_as_what_its_objective_says(tmp_path: Path) -> None:
    frame, target = cancer()
    data = xgboost.DMatrix(frame, target)
    booster = xgboost.train({"objective": "binary:logistic"}, data, 5)
    booster.save_model(tmp_path / "model.json")
    write_package(tmp_path, "xgboost", "model.json", example_of(frame))
    found = predict(tmp_path, frame.head(9).to_numpy().tolist())
    assert (np.array(found["predictions"]), found["probabilities"]) == (close(booster.predict(data)[:9]), None)


def test_loads_lightgbms_text(tmp_path: Path) -> None:
    frame, target = cancer()
    booster = lightgbm.train({"verbosity": -1}, lightgbm.Dataset(frame, target), 5)
    booster.save_model(tmp_path / "model.txt")
    write_package(tmp_path, "lightgbm", "model.txt", example_of(frame))
    found = predict(tmp_path, frame.head(9).to_numpy().tolist())
    assert np.array(found["predictions"]) == close(booster.predict(frame.head(9)))


@pytest.mark.parametrize("zipmap", [True, False])
def test_loads_onnx(tmp_path: Path, zipmap: bool) -> None:
    frame, species = iris()
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=500)).fit(frame.to_numpy(), species)
    graph = to_onnx(model, frame.to_numpy()[:1].astype(np.float32), options={"zipmap": zipmap})
    (tmp_path / "model.onnx").write_bytes(graph.SerializeToString())
    write_package(tmp_path, "onnx", "model.onnx", example_of(frame))
    found = predict(tmp_path, frame.head(60).to_numpy().tolist())
    session = onnxruntime.InferenceSession(graph.SerializeToString())
    labels, odds = session.run(None, {"X": frame.head(60).to_numpy(dtype=np.float32)})
    assert found["predictions"] == labels.tolist()
    theirs = [list(one.values()) for one in odds] if zipmap else odds
    assert np.array(found["probabilities"]) == close(theirs)


def test_loads_onnx_with_a_tensor_a_column(tmp_path: Path) -> None:
    from skl2onnx import convert_sklearn
    from skl2onnx.common.data_types import Int64TensorType, StringTensorType
    from sklearn.compose import make_column_transformer
    from sklearn.preprocessing import OneHotEncoder

    frame, target = people()
    frame = frame[["age", "city"]]
    columns = make_column_transformer((OneHotEncoder(), ["city"]), (StandardScaler(), ["age"]))
    model = make_pipeline(columns, LogisticRegression()).fit(frame, target)
    types = [("age", Int64TensorType([None, 1])), ("city", StringTensorType([None, 1]))]
    graph = convert_sklearn(model, initial_types=types, options={"zipmap": False})
    (tmp_path / "model.onnx").write_bytes(graph.SerializeToString())
    write_package(tmp_path, "onnx", "model.onnx", example_of(frame))
    found = predict(tmp_path, frame.head(20).to_numpy().tolist())
    assert found["predictions"] == model.predict(frame.head(20)).tolist()


def mlflow_model(folder: Path, flavor: Any, model: Any, frame: Any, **more: Any) -> Path:
    signature = mlflow.models.infer_signature(frame, model.predict(frame))
    flavor.save_model(model, folder / "model", signature=signature, pip_requirements=["numpy"], **more)
    return write_package(folder, "mlflow", "model")


def test_loads_mlflow_folders_without_mlflow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    frame, target = cancer()
    forest = xgboost.XGBClassifier(n_estimators=5).fit(frame, target)
    leaves = lightgbm.LGBMClassifier(n_estimators=5, verbose=-1).fit(frame, target)
    linear = make_pipeline(StandardScaler(), LogisticRegression()).fit(frame, target)
    cases = {
        "cloudpickle": (mlflow.sklearn, linear, {"serialization_format": "cloudpickle"}),
        "pickle": (mlflow.sklearn, linear, {"serialization_format": "pickle"}),
        "skops": (mlflow.sklearn, linear, {"serialization_format": "skops"}),
        "xgboost": (mlflow.xgboost, forest, {}),
        "lightgbm": (mlflow.lightgbm, leaves, {}),
    }
    folders = {}
    for name, (flavor, model, more) in cases.items():
        (tmp_path / name).mkdir()
        folders[name] = mlflow_model(tmp_path / name, flavor, model, frame, **more)
    original = builtins.__import__

    def refuse(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] == "mlflow":
            raise ImportError(name)
        return original(name, *rest)

    monkeypatch.setattr(builtins, "__import__", refuse)
    for name, (_, model, _) in cases.items():
        found = predict(folders[name], frame.head(30).to_numpy().tolist())
        assert found["predictions"] == model.predict(frame.head(30)).tolist(), name


def test_loads_any_mlflow_model_through_mlflow(tmp_path: Path) -> None:
    code = """import mlflow

class Doubles(mlflow.pyfunc.PythonModel):
    def predict(self, context, model_input, params=None):
        return model_input["x"] * 2

mlflow.models.set_model(Doubles())
"""
    (tmp_path / "code.py").write_text(code)
    import pandas

    frame = pandas.DataFrame({"x": [1.0, 2.5]})
    signature = mlflow.models.infer_signature(frame, frame["x"])
    mlflow.pyfunc.save_model(
        tmp_path / "model", python_model=str(tmp_path / "code.py"), signature=signature, pip_requirements=["numpy"]
    )
    write_package(tmp_path, "mlflow", "model")
    assert predict(tmp_path, [[3.0], [4.0]])["predictions"] == [6.0, 8.0]


PREDICTOR = """
def load(path):
    global factor
    factor = float(open(path).read())

def predict(rows):
    return {"predictions": [row["x"] * factor for row in rows], "probabilities": [[0.25, 0.75] for _ in rows]}
"""


def test_loads_a_predictor(tmp_path: Path) -> None:
    found = predict(write_predictor(tmp_path, PREDICTOR), [[1.5], [2.0]])
    assert found == {"predictions": [3.0, 4.0], "probabilities": [[0.25, 0.75], [0.25, 0.75]]}


def test_gives_a_predictor_the_types_of_the_example(tmp_path: Path) -> None:
    code = "def load(path):\n    pass\n\ndef predict(rows):\n    return [repr(row) for row in rows]\n"
    write_predictor(tmp_path, code, {"a": 1, "b": 1.0, "c": True})
    assert predict(tmp_path, [[2, 2, False]])["predictions"] == ["{'a': 2, 'b': 2.0, 'c': False}"]


def test_predicts_several_outputs_a_row(tmp_path: Path) -> None:
    frame, _ = cancer()
    two = frame[["mean radius", "mean area"]].to_numpy()
    model = MultiOutputRegressor(LinearRegression()).fit(frame, two)
    write_estimator(tmp_path, model, frame)
    found = predict(tmp_path, frame.head(3).to_numpy().tolist())
    assert np.array(found["predictions"]) == close(model.predict(frame.head(3)))


def test_describes_a_model(models: Callable[[str], Path]) -> None:
    found = describe(load(Settings(model=models("people"))))
    assert found["columns"] == [
        {"name": "age", "type": "int", "nullable": False},
        {"name": "income", "type": "float", "nullable": True},
        {"name": "is member", "type": "bool", "nullable": False},
        {"name": "city", "type": "str", "nullable": False},
    ]
    assert found["direct"] == {"used": False, "reason": "a column holds text"}
    assert found["packages"].keys() == {"scikit-learn", "numpy", "scipy"}


def test_takes_labels_from_probabilities_only_where_they_are_clear(tmp_path: Path) -> None:
    frame, target = cancer()
    model = LogisticRegression(max_iter=300).fit(frame, target)
    model.coef_[:] = 0.0
    model.intercept_[:] = 1e-17
    found = load(Settings(model=write_estimator(tmp_path, model, frame), direct=False))
    said = found.model.predict(Decoder(found.model.schema).lists(frame.head(2).to_numpy().tolist(), []), True)
    assert said.probabilities is not None
    assert (said.labels.tolist(), said.probabilities.tolist()) == ([1, 1], [[0.5, 0.5], [0.5, 0.5]])


def test_leaves_a_model_to_its_library_where_it_is_told_to(models: Callable[[str], Path]) -> None:
    found = load(Settings(model=models("flowers"), direct=False))
    assert describe(found)["direct"] == {"used": False, "reason": "CRISOL_DIRECT is 0"}


def test_starts_no_threads_for_a_row(models: Callable[[str], Path]) -> None:
    assert load(Settings(model=models("forest"))).model.estimator.n_jobs == 1
