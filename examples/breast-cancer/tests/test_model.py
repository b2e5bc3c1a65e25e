"""What must hold of a trained model, whatever its metrics say."""

import json
from pathlib import Path

import joblib
import pandas as pd
import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def model():
    return joblib.load(ROOT / "models/model.joblib")


@pytest.fixture(scope="session")
def test_set() -> pd.DataFrame:
    return pd.read_csv(ROOT / "data/prepared/test.csv")


def test_probabilities_sum_to_one(model, test_set):
    probabilities = model.predict_proba(test_set.drop(columns="target"))
    assert probabilities.sum(axis=1) == pytest.approx(1.0)


def test_predictions_do_not_depend_on_the_order_of_rows(model, test_set):
    features = test_set.drop(columns="target")
    assert (model.predict(features[::-1])[::-1] == model.predict(features)).all()


def test_training_and_test_rows_are_disjoint(test_set):
    train = pd.read_csv(ROOT / "data/prepared/train.csv")
    assert pd.concat([train, test_set]).duplicated().sum() == 0


def test_metrics_are_those_of_the_test_set(test_set):
    metrics = json.loads((ROOT / "evaluation/metrics.json").read_text())
    assert metrics["test"]["rows"] == len(test_set)
