"""Model packages as ``crisol package`` writes them, with real models in them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import joblib
import numpy as np
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.datasets import load_breast_cancer, load_iris
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler


def write_package(folder: Path, kind: str, path: str, example: dict[str, Any] | None = None, **more: Any) -> Path:
    """Completes a folder that holds a model with its example and its ``crisol.json``."""
    if example is not None:
        (folder / "example.json").write_text(json.dumps({"inputs": example}))
    files = sorted(one for one in folder.rglob("*") if one.is_file() and one.name != "crisol.json")
    manifest = {
        "schema": 1,
        "name": "flowers",
        "kind": kind,
        "path": path,
        "files": {one.relative_to(folder).as_posix(): _digest(one) for one in files},
        "allow_pickle": True,
        "versions": {"python": "3.11"},
        "commit": "0" * 40,
        "model_md5": "1" * 32,
        "metrics": {"test.accuracy": 0.97},
        "reviewed": True,
        **more,
    }
    (folder / "crisol.json").write_text(json.dumps(manifest))
    return folder


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def example_of(frame: pd.DataFrame, rows: int = 5) -> dict[str, Any]:
    """The first rows as an example."""
    return json.loads(frame.head(rows).to_json(orient="split", index=False, double_precision=15))


def write_estimator(folder: Path, estimator: Any, frame: pd.DataFrame, **more: Any) -> Path:
    """A package of a fitted estimator."""
    folder.mkdir(parents=True, exist_ok=True)
    joblib.dump(estimator, folder / "model.joblib")
    return write_package(folder, "sklearn", "model.joblib", example_of(frame), **more)


def iris() -> tuple[pd.DataFrame, np.ndarray]:
    """Four measures, and the species by name."""
    data = load_iris(as_frame=True)
    return data.data, data.target_names[data.target]


def cancer() -> tuple[pd.DataFrame, np.ndarray]:
    """Thirty measures, and 0 or 1."""
    data = load_breast_cancer(as_frame=True)
    return data.data, data.target.to_numpy()


def people() -> tuple[pd.DataFrame, np.ndarray]:
    """Columns of every type; ``income`` may be null."""
    random = np.random.default_rng(3)
    count = 80
    frame = pd.DataFrame(
        {
            "age": random.integers(18, 90, count),
            "income": np.where(random.random(count) < 0.2, np.nan, random.normal(3e4, 1e4, count).round(2)),
            "is member": random.random(count) < 0.5,
            "city": random.choice(["Lima", "Quito", "Bogotá"], count),
        }
    )
    frame.loc[0, "income"] = np.nan
    return frame, (frame["age"] > 50).astype(int).to_numpy()


def write_flowers(folder: Path, **more: Any) -> Path:
    """A linear model of the iris data, whose labels are text."""
    frame, species = iris()
    return write_estimator(
        folder, make_pipeline(StandardScaler(), LogisticRegression(max_iter=500)).fit(frame, species), frame, **more
    )


def write_forest(folder: Path, **more: Any) -> Path:
    """A forest that asks for all processors."""
    frame, target = cancer()
    model = RandomForestClassifier(30, random_state=0, n_jobs=-1).fit(frame, target)
    return write_estimator(folder, model, frame, name="forest", **more)


def write_people(folder: Path) -> Path:
    """A pipeline that picks its columns by name, of every type."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    frame, target = people()
    columns = make_column_transformer(
        (OneHotEncoder(sparse_output=False), ["city"]), ("passthrough", ["age", "income", "is member"])
    )
    model = make_pipeline(columns, HistGradientBoostingClassifier(max_iter=5)).fit(frame, target)
    return write_estimator(folder, model, frame, name="people")


def write_predictor(folder: Path, code: str, columns: dict[str, Any] | None = None) -> Path:
    """A package of a ``predictor.py``."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "predictor.py").write_text(code)
    (folder / "weights.txt").write_text("2")
    cells = columns or {"x": 1.5}
    example = {"columns": list(cells), "data": [list(cells.values())]}
    return write_package(folder, "predictor", "weights.txt", example, name="own")


def write_doubling(folder: Path) -> Path:
    """A predictor that imports nothing, and so is up soon."""
    return write_predictor(
        folder, "def load(path):\n    pass\n\ndef predict(rows):\n    return [row['x'] * 2 for row in rows]\n"
    )
