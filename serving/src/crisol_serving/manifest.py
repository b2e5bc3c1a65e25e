"""What lies in the model's folder: ``crisol.json``, and the recorded example beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from .faults import UserFault

KINDS = ("sklearn", "skops", "xgboost", "lightgbm", "onnx", "mlflow", "predictor")


@dataclass(frozen=True)
class Manifest:
    """What ``crisol.json`` says of a model."""

    folder: Path
    name: str
    kind: str
    path: str
    files: Mapping[str, str]
    allow_pickle: bool
    #: SHA-256 of ``crisol.json`` itself: the model's digest.
    digest: str
    versions: Mapping[str, str] = field(default_factory=dict)
    commit: str | None = None
    model_md5: str | None = None
    metrics: Mapping[str, Any] = field(default_factory=dict)
    reviewed: bool = False


@dataclass(frozen=True)
class Example:
    """Rows that the model is known to take, in the order of the columns."""

    columns: list[str]
    data: list[list[Any]]


def read_manifest(folder: Path, digest: str | None = None, allow_override: bool = False) -> Manifest:
    """Reads ``crisol.json`` and checks every file of the model against it.

    :param digest: what the image was built with; another model is refused unless ``allow_override``
    :raises UserFault: when there is no model, it is another one, or a file is not what it was
    """
    text, value = _read_json(folder / "crisol.json", "a model packaged by Crisol")
    found = hashlib.sha256(text).hexdigest()
    if digest is not None and found != digest.removeprefix("sha256:") and not allow_override:
        raise UserFault(
            f"{folder} holds the model {found[:12]}, but this image was built for {digest[:12]}; "
            "remove what is mounted there, or set ALLOW_MODEL_OVERRIDE=1."
        )
    manifest = _to_manifest(folder, value, found)
    for name, wanted in manifest.files.items():
        _check_file(folder, name, wanted)
    return manifest


def read_example(folder: Path) -> Example | None:
    """Reads the inputs of ``example.json``; ``None`` where there is none.

    :raises UserFault: when it is not an example
    """
    path = folder / "example.json"
    if not path.is_file():
        return None
    _, value = _read_json(path, "an example")
    inputs = value.get("inputs")
    columns, data = (inputs.get("columns"), inputs.get("data")) if isinstance(inputs, dict) else (None, None)
    is_table = isinstance(columns, list) and isinstance(data, list) and len(data) > 0
    if not is_table or not all(isinstance(row, list) and len(row) == len(columns or []) for row in data or []):
        raise UserFault(f'{path} has no rows; expected {{"inputs": {{"columns": [...], "data": [[...]]}}}}.')
    return Example([str(name) for name in columns or []], data or [])


def _read_json(path: Path, what: str) -> tuple[bytes, dict[str, Any]]:
    try:
        text = path.read_bytes()
    except OSError as error:
        around = sorted(one.name for one in path.parent.iterdir())[:10] if path.parent.is_dir() else []
        there = f"it holds {', '.join(around)}" if around else "there is nothing"
        raise UserFault(f"{path.parent} is not {what}: it has no {path.name} ({there}).") from error
    try:
        value = orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise UserFault(f"{path} is not JSON: {error}.") from error
    if not isinstance(value, dict):
        raise UserFault(f"{path} is not an object; expected {what}.")
    return text, value


def _to_manifest(folder: Path, value: dict[str, Any], digest: str) -> Manifest:
    where = folder / "crisol.json"
    if value.get("schema") != 1:
        raise UserFault(f"{where} has schema {value.get('schema')}; this server reads schema 1.")
    if value.get("kind") not in KINDS:
        raise UserFault(f'{where} has kind "{value.get("kind")}"; expected one of {", ".join(KINDS)}.')
    for name, kind in (("name", str), ("path", str), ("files", dict)):
        if not isinstance(value.get(name), kind):
            raise UserFault(f"{where} has no {name}; write it with crisol package.")
    return Manifest(
        folder=folder,
        name=value["name"],
        kind=value["kind"],
        path=value["path"],
        files=value["files"],
        allow_pickle=value.get("allow_pickle") is True,
        digest=digest,
        versions=value.get("versions") or {},
        commit=value.get("commit"),
        model_md5=value.get("model_md5"),
        metrics=value.get("metrics") or {},
        reviewed=value.get("reviewed") is True,
    )


def _check_file(folder: Path, name: str, wanted: str) -> None:
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise UserFault(f"{folder / 'crisol.json'} names {name}, which lies outside the model's folder.")
    try:
        with path.open("rb") as file:
            hasher = hashlib.sha256()
            while block := file.read(1 << 20):
                hasher.update(block)
    except OSError as error:
        raise UserFault(f"{path} cannot be read: {error.strerror}; package the model again.") from error
    if hasher.hexdigest() != wanted:
        raise UserFault(f"{path} is not the file that was packaged: its SHA-256 is {hasher.hexdigest()[:12]}.")
