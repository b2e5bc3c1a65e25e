"""Writes what the servers serve and are sent: models of one row of 30, for each server in its own way.

Run by the Python of the peer MLflow with the folder to write to; scikit-learn is the same version in all of them.
"""

import hashlib
import json
import sys
from pathlib import Path

import joblib
import mlflow
from sklearn.datasets import load_breast_cancer
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

MODELS = {
    "linear": make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000)),
    "forest": RandomForestClassifier(100, random_state=0, n_jobs=1),
}


def write_crisol(folder: Path, name: str, model: object, rows: list[list[float]], columns: list[str]) -> None:
    """As ``crisol package`` does."""
    folder.mkdir()
    joblib.dump(model, folder / "model.joblib")
    (folder / "example.json").write_text(json.dumps({"inputs": {"columns": columns, "data": rows}}))
    files = {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in folder.iterdir()}
    about = {"schema": 1, "name": name, "kind": "sklearn", "path": "model.joblib", "files": files, "allow_pickle": True}
    (folder / "crisol.json").write_text(json.dumps(about))


def write_mlserver(folder: Path, name: str, model: object) -> None:
    """One model in the server's own process, with batches of up to 64 rows."""
    folder.mkdir()
    joblib.dump(model, folder / "model.joblib")
    about = {
        "name": name,
        "implementation": "mlserver_sklearn.SKLearnModel",
        "parameters": {"uri": "./model.joblib"},
        "max_batch_size": 64,
        "max_batch_time": 0.005,
    }
    (folder / "model-settings.json").write_text(json.dumps(about))


def main(root: Path) -> None:
    frame, target = load_breast_cancer(return_X_y=True, as_frame=True)
    columns, row = list(frame.columns), frame.iloc[0].tolist()
    for name, model in MODELS.items():
        model.fit(frame, target)
        folder = root / name
        folder.mkdir()
        write_crisol(folder / "crisol", name, model, frame.head(5).to_numpy().tolist(), columns)
        write_mlserver(folder / "mlserver", name, model)
        mlflow.sklearn.save_model(
            model,
            folder / "mlflow",
            serialization_format="cloudpickle",
            signature=mlflow.models.infer_signature(frame, target),
        )
    bodies = {
        "split": {"dataframe_split": {"columns": columns, "data": [row]}},
        "records": {"inputs": [dict(zip(columns, row, strict=True))]},
        "tensor": {"inputs": [{"name": "inputs", "shape": [1, 30], "datatype": "FP64", "data": row}]},
    }
    # Names of Python for FastAPI's fields.
    bodies["fields"] = {"inputs": [{name.replace(" ", "_"): cell for name, cell in zip(columns, row, strict=True)}]}
    bodies["labels"] = {**bodies["tensor"], "outputs": [{"name": "predictions"}]}
    for name, body in bodies.items():
        (root / f"{name}.json").write_text(json.dumps(body))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
