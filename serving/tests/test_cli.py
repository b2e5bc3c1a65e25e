"""Commands print what other programs read, and fail in one sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import joblib
import pytest

from conftest import SOURCE
from crisol_serving.sbom import make_sbom
from packages import cancer, iris


def run(*arguments: str, text: str = "", **env: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "crisol_serving", *arguments],
        input=text,
        env={**os.environ, "PYTHONPATH": str(SOURCE), **env},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_describes_the_model_in_one_line(models: Callable[[str], Path]) -> None:
    code, out, err = run("describe", "--model", str(models("flowers")))
    found = json.loads(out)
    assert (code, err, out.count("\n")) == (0, "", 1)
    assert set(found) == {"kind", "columns", "direct", "python", "packages", "classes"}
    assert found["direct"]["used"] is True
    assert found["classes"] == ["setosa", "versicolor", "virginica"]


def test_predicts_by_the_librarys_own_call(models: Callable[[str], Path]) -> None:
    frame, _ = iris()
    rows = frame.sample(20, random_state=1)
    text = json.dumps({"columns": list(frame.columns), "data": rows.to_numpy().tolist()})
    code, out, err = run("predict", CRISOL_MODEL_DIR=str(models("flowers")), text=text)
    found = json.loads(out)
    model = joblib.load(models("flowers") / "model.joblib")
    assert (code, err) == (0, "")
    assert found["predictions"] == model.predict(rows).tolist()
    assert found["probabilities"] == model.predict_proba(rows).tolist()
    assert found["versions"].keys() == {"python", "scikit-learn", "numpy", "scipy"}


def test_agrees_with_its_own_server_on_a_forest(models: Callable[[str], Path]) -> None:
    from asgi import Client

    frame, _ = cancer()
    rows = frame.head(40).to_numpy().tolist()
    _, out, _ = run(
        "predict", "--model", str(models("forest")), text=json.dumps({"columns": list(frame.columns), "data": rows})
    )
    client = Client(models("forest")).load()
    records = [dict(zip(frame.columns, row, strict=True)) for row in rows]
    found: Any = client.post("/predict", {"inputs": records}).json()
    client.close()
    del (expected := json.loads(out))["versions"]
    assert found == expected


@pytest.mark.parametrize(
    ("arguments", "text", "message"),
    [
        (["predict"], "x", "The body is not JSON: "),
        (["predict"], "{}", "Expected a list of rows, found null. (at data)"),
        (["serve", "--port", "70000"], "", "--port is 70000; expected a number from 0 to 65535."),
        (["health"], "", "Nothing answers on port 1 of this machine: "),
    ],
)
def test_fails_in_one_sentence(models: Callable[[str], Path], arguments: list[str], text: str, message: str) -> None:
    code, out, err = run(*arguments, text=text, CRISOL_MODEL_DIR=str(models("doubling")), PORT="1")
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert message in err


def test_tells_whether_the_server_is_ready(serve: Callable[..., Any], models: Callable[[str], Path]) -> None:
    server = serve(models("doubling")).wait_for()
    assert run("health", PORT=str(server.port)) == (0, "", "")
    assert run("health", SAGEMAKER_BIND_TO_PORT=str(server.port)) == (0, "", "")
    assert run("health", PORT="http") == (2, "", 'PORT is "http"; expected a number of at least 0.\n')


def test_lists_what_is_installed_always_in_the_same_way() -> None:
    (code, out, _), (_, again, _) = run("sbom"), run("sbom")
    found = json.loads(out)
    purls = [one["purl"] for one in found["components"]]
    assert (code, found["bomFormat"], found["specVersion"], out) == (0, "CycloneDX", "1.5", again)
    assert purls == sorted(set(purls))
    assert any(purl.startswith("pkg:pypi/scikit-learn@") for purl in purls)


def test_lists_debians_packages_of_either_kind_of_image(tmp_path: Path) -> None:
    entry = "Package: libc6\nStatus: {}\nArchitecture: amd64\nVersion: 1:2.36+deb12\n"
    (tmp_path / "status").write_text(
        entry.format("install ok installed") + "\n" + entry.replace("libc6", "gone").format("deinstall ok config-files")
    )
    (tmp_path / "status.d").mkdir()
    (tmp_path / "status.d" / "zlib").write_text("Package: zlib1g\nVersion: 1.2\n")
    found = make_sbom([], tmp_path)["components"]
    assert [one["purl"] for one in found] == [
        "pkg:deb/debian/libc6@1%3A2.36%2Bdeb12?arch=amd64",
        "pkg:deb/debian/zlib1g@1.2",
    ]
