"""Settings come from the environment, and a value of another kind is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from crisol_serving.faults import UserFault
from crisol_serving.settings import LogSettings, find_model, read_settings


def test_reads_what_platforms_set() -> None:
    env = {
        "SAGEMAKER_BIND_TO_PORT": "9000",
        "SAGEMAKER_MODEL_SERVER_WORKERS": "3",
        "SAGEMAKER_MAX_PAYLOAD_IN_MB": "6",
        "SAGEMAKER_MODEL_SERVER_TIMEOUT": "50",
    }
    found = read_settings(env, "m")
    assert (found.port, found.workers, found.max_body, found.deadline) == (9000, 3, 6 * 2**20, 50.0)
    ours = {
        "PORT": "8000",
        "CRISOL_WORKERS": "1",
        "CRISOL_MAX_BODY_BYTES": "10",
        "CRISOL_DEADLINE_SECONDS": "0.5",
        "METRICS_PORT": "8082",
    }
    found = read_settings({**env, **ours}, "m")
    assert (found.port, found.workers, found.max_body, found.deadline, found.metrics_port) == (8000, 1, 10, 0.5, 8082)


def test_reads_the_log() -> None:
    env = {"CRISOL_LOG_SAMPLE": "0.1", "CRISOL_LOG_DROP": "a, b", "CRISOL_LOG_HASH": "c", "CRISOL_LOG_SALT": "s"}
    assert read_settings(env, "m").log == LogSettings(0.1, "stdout", frozenset("ab"), frozenset("c"), "s")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "http"),
        ("PORT", "70000"),
        ("CRISOL_WORKERS", "0"),
        ("CRISOL_DEADLINE_SECONDS", "-1"),
        ("CRISOL_DEADLINE_SECONDS", "nan"),
        ("ALLOW_MODEL_OVERRIDE", "yes"),
        ("CRISOL_LOG_SAMPLE", "2"),
    ],
)
def test_names_the_variable_that_is_wrong(name: str, value: str) -> None:
    with pytest.raises(UserFault) as caught:
        read_settings({name: value}, "m")
    assert str(caught.value).startswith(f"{name} is ")


def test_refuses_to_hash_without_a_salt() -> None:
    with pytest.raises(UserFault, match="CRISOL_LOG_SALT is not set"):
        read_settings({"CRISOL_LOG_SAMPLE": "1", "CRISOL_LOG_HASH": "c"}, "m")


def test_finds_the_model_that_was_mounted(tmp_path: Path) -> None:
    env = {"AZUREML_MODEL_DIR": str(tmp_path)}
    assert find_model(env) == Path("/opt/ml/model")
    (tmp_path / "crisol.json").touch()
    assert find_model(env) == tmp_path
    assert find_model({**env, "CRISOL_MODEL_DIR": "x"}) == Path("x")
    assert find_model({**env, "CRISOL_MODEL_DIR": "x"}, "y") == Path("y")
