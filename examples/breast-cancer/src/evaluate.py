"""Measures the model on the test set, and records what it predicts for a few rows, for whoever serves it."""

import json
import platform
from importlib.metadata import version
from pathlib import Path

import joblib
import pandas as pd
from sklearn.metrics import accuracy_score, f1_score, log_loss, roc_auc_score, roc_curve

#: Digits that are the same on every machine.
DIGITS = 6
#: Rows of the test set that are recorded with what the model predicts for them.
ROWS = 5


def main() -> None:
    folder = Path("evaluation")
    folder.mkdir(exist_ok=True)
    test = pd.read_csv("data/prepared/test.csv")
    model = joblib.load("models/model.joblib")
    features, actual = test.drop(columns="target"), test["target"]
    probability = model.predict_proba(features)[:, 1]
    predicted = (probability >= 0.5).astype(int)
    metrics = {
        "test": {
            "accuracy": round(float(accuracy_score(actual, predicted)), DIGITS),
            "f1": round(float(f1_score(actual, predicted)), DIGITS),
            "roc_auc": round(float(roc_auc_score(actual, probability)), DIGITS),
            "log_loss": round(float(log_loss(actual, probability)), DIGITS),
            "rows": len(test),
        }
    }
    (folder / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n")
    false_positive, true_positive, _ = roc_curve(actual, probability)
    curve = {"false_positive_rate": false_positive, "true_positive_rate": true_positive}
    pd.DataFrame(curve).round(DIGITS).to_csv(folder / "roc.csv", index=False)
    names = {0: "malignant", 1: "benign"}
    matrix = {"actual": [names[one] for one in actual], "predicted": [names[one] for one in predicted]}
    pd.DataFrame(matrix).to_csv(folder / "confusion.csv", index=False)
    weights = pd.Series(model[-1].coef_[0], index=features.columns).abs().round(4)
    weights.rename("importance").rename_axis("feature").to_csv(folder / "importance.csv")
    record_example(model, features.head(ROWS))


def record_example(model, rows: pd.DataFrame) -> None:
    """Writes rows with the model's own predictions: the serving container must give the very same."""
    example = {
        "inputs": rows.to_dict(orient="split", index=False),
        "predictions": model.predict(rows).tolist(),
        "probabilities": model.predict_proba(rows).round(10).tolist(),
        "versions": {"python": platform.python_version()}
        | {name: version(name) for name in ("scikit-learn", "numpy", "joblib")},
    }
    Path("models/example.json").write_text(json.dumps(example, indent=1) + "\n")


if __name__ == "__main__":
    main()
