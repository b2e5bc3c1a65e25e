"""A folder that is no model, or another one than it says, is refused in one sentence."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crisol_serving.faults import UserFault
from crisol_serving.manifest import Example, read_example, read_manifest
from crisol_serving.schema import Column, schema_of_example, schema_of_signature


@pytest.fixture
def folder(models: Callable[[str], Path], tmp_path: Path) -> Path:
    return Path(shutil.copytree(models("flowers"), tmp_path / "model"))


def refusal(work: Callable[[], Any]) -> str:
    with pytest.raises(UserFault) as caught:
        work()
    return str(caught.value)


def test_reads_what_was_packaged(folder: Path) -> None:
    found = read_manifest(folder)
    assert (found.name, found.kind, found.path, found.reviewed) == ("flowers", "sklearn", "model.joblib", True)
    assert read_manifest(folder, found.digest) == read_manifest(folder, f"sha256:{found.digest}") == found


def test_refuses_another_model_than_the_image_was_built_for(folder: Path) -> None:
    assert refusal(lambda: read_manifest(folder, "a" * 64)).endswith(
        "but this image was built for aaaaaaaaaaaa; remove what is mounted there, or set ALLOW_MODEL_OVERRIDE=1."
    )
    assert read_manifest(folder, "a" * 64, allow_override=True).name == "flowers"


def test_refuses_a_file_that_was_changed(folder: Path) -> None:
    (folder / "model.joblib").write_bytes(b"other")
    assert "model.joblib is not the file that was packaged" in refusal(lambda: read_manifest(folder))
    (folder / "model.joblib").unlink()
    assert "model.joblib cannot be read: No such file" in refusal(lambda: read_manifest(folder))


def test_says_what_is_there_instead_of_a_model(tmp_path: Path) -> None:
    assert refusal(lambda: read_manifest(tmp_path)).endswith("it has no crisol.json (there is nothing).")
    (tmp_path / "model.pt").touch()
    assert refusal(lambda: read_manifest(tmp_path)).endswith("it has no crisol.json (it holds model.pt).")
    assert "(there is nothing)" in refusal(lambda: read_manifest(tmp_path / "nowhere"))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"schema": 2}, "has schema 2; this server reads schema 1."),
        ({"kind": "torch"}, 'has kind "torch"; expected one of sklearn, skops, '),
        ({"name": None}, "has no name; write it with crisol package."),
        ({"files": {"../other": "0"}}, "names ../other, which lies outside the model's folder."),
    ],
)
def test_refuses_a_manifest_that_is_none(folder: Path, change: dict[str, Any], message: str) -> None:
    path = folder / "crisol.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **change}))
    assert message in refusal(lambda: read_manifest(folder))


@pytest.mark.parametrize(
    "text",
    ["[]", "{}", '{"inputs": {"columns": ["a"], "data": []}}', '{"inputs": {"columns": ["a"], "data": [[1, 2]]}}'],
)
def test_refuses_an_example_without_rows(folder: Path, text: str) -> None:
    (folder / "example.json").write_text(text)
    assert "example" in refusal(lambda: read_example(folder))


def test_reads_types_off_an_example() -> None:
    data = [[1, 1.5, True, "a", None], [2, 3, False, "b", 7]]
    assert schema_of_example(Example(["i", "f", "b", "s", "n"], data)).columns == (
        Column("i", "int"),
        Column("f", "float"),
        Column("b", "bool"),
        Column("s", "str"),
        Column("n", "int", True),
    )


def test_refuses_columns_of_mixed_types_and_equal_names() -> None:
    assert refusal(lambda: schema_of_example(Example(["a"], [[1], ["x"]]))).startswith(
        'The column "a" of the example holds int, str;'
    )
    assert "twice" in refusal(lambda: schema_of_example(Example(["a", "a"], [[1, 2]])))


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        (
            [{"name": "a", "type": "long", "required": False}, {"name": "b", "type": "string"}],
            (Column("a", "int", True), Column("b", "str")),
        ),
        ([{"type": "double"}], (Column("x0", "float"),)),
        (
            [{"type": "tensor", "tensor-spec": {"dtype": "float32", "shape": [-1, 2]}}],
            (Column("x0", "float"), Column("x1", "float")),
        ),
    ],
)
def test_reads_an_mlflow_signature(signature: Any, expected: tuple[Column, ...]) -> None:
    assert schema_of_signature(json.dumps(signature)).columns == expected


@pytest.mark.parametrize(
    "signature",
    [[{"name": "a", "type": "binary"}], [{"type": "tensor", "tensor-spec": {"dtype": "float32", "shape": [-1, 2, 2]}}]],
)
def test_refuses_a_signature_that_has_no_rows(signature: Any) -> None:
    assert "MLflow signature" in refusal(lambda: schema_of_signature(json.dumps(signature)))
