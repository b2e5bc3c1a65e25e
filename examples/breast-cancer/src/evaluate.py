"""Measures the model on the test set: metrics, ROC curve, confusion matrix, feature importances."""

import json
from pathlib import Path

import joblib
import pandas as pd
from sklearn.metrics import accuracy_score, f1_score, log_loss, roc_auc_score, roc_curve

#: Digits that are the same on every machine.
DIGITS = 6


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


if __name__ == "__main__":
    main()
