"""How a server is set up, read once from the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .faults import UserFault


@dataclass(frozen=True)
class LogSettings:
    """Which predictions are written down, and where to."""

    #: Fraction of the requests, in [0, 1].
    sample: float = 0.0
    #: ``stdout``, ``fd:N`` or the path of a file.
    target: str = "stdout"
    drop: frozenset[str] = frozenset()
    hashed: frozenset[str] = frozenset()
    #: Key of the hash; a hash without one could be undone by trying values.
    salt: str = ""


@dataclass(frozen=True)
class Settings:
    """How a server is set up."""

    model: Path
    host: str = "0.0.0.0"  # noqa: S104 (a container's port is published, or not, by whoever runs it)
    port: int = 8080
    workers: int = 1
    metrics_port: int | None = None
    #: Largest body in bytes.
    max_body: int = 16 * 1024 * 1024
    #: Rows of one call of the model.
    max_rows: int = 1024
    #: Rows that may wait.
    max_queue: int = 8192
    #: Seconds within which a request is answered.
    deadline: float = 30.0
    #: Seconds between saying "not ready" and taking no more connections.
    drain: float = 0.5
    digest: str | None = None
    allow_override: bool = False
    #: Whether a linear model may be computed without its library, where both agree.
    direct: bool = True
    #: Whether predictions may write files and reach the network.
    allow_io: bool = False
    log: LogSettings = field(default_factory=LogSettings)


def read_settings(env: Mapping[str, str], model: str | None = None) -> Settings:
    """Reads the settings from an environment.

    :param model: the model's folder; found as :func:`find_model` says where it is ``None``
    :raises UserFault: when a variable has a value of another kind
    """
    read = _Reader(env)
    megabytes = read.number("SAGEMAKER_MAX_PAYLOAD_IN_MB", 16.0)
    return Settings(
        model=find_model(env, model),
        host=env.get("HOST", "0.0.0.0"),  # noqa: S104
        port=read.port("PORT", read.port("SAGEMAKER_BIND_TO_PORT", 8080)),
        workers=int(read.number("CRISOL_WORKERS", read.number("SAGEMAKER_MODEL_SERVER_WORKERS", _cores(), 1), 1)),
        metrics_port=read.port("METRICS_PORT", 0) or None,
        max_body=int(read.number("CRISOL_MAX_BODY_BYTES", megabytes * 1024 * 1024, 1)),
        max_rows=int(read.number("CRISOL_MAX_ROWS", 1024, 1)),
        max_queue=int(read.number("CRISOL_MAX_QUEUE", 8192, 1)),
        deadline=read.number("CRISOL_DEADLINE_SECONDS", read.number("SAGEMAKER_MODEL_SERVER_TIMEOUT", 30.0)),
        drain=read.number("CRISOL_DRAIN_SECONDS", 0.5),
        digest=env.get("CRISOL_MODEL_DIGEST") or None,
        allow_override=read.flag("ALLOW_MODEL_OVERRIDE"),
        direct=read.flag("CRISOL_DIRECT", True),
        allow_io=read.flag("CRISOL_ALLOW_IO"),
        log=_read_log(env, read),
    )


def find_model(env: Mapping[str, str], model: str | None = None) -> Path:
    """Finds the folder of the model: the one asked for, one that a platform mounted, or the one of the image."""
    asked = model or env.get("CRISOL_MODEL_DIR")
    if asked:
        return Path(asked)
    mounted = [Path(one) for one in ("/mnt/models", env.get("AZUREML_MODEL_DIR", "")) if one]
    return next((one for one in mounted if (one / "crisol.json").is_file()), Path("/opt/ml/model"))


def _read_log(env: Mapping[str, str], read: _Reader) -> LogSettings:
    sample = read.number("CRISOL_LOG_SAMPLE", 0.0)
    if sample > 1:
        raise UserFault(f"CRISOL_LOG_SAMPLE is {sample}; expected a fraction from 0 to 1.")
    hashed, salt = _names(env.get("CRISOL_LOG_HASH", "")), env.get("CRISOL_LOG_SALT", "")
    if sample > 0 and hashed and not salt:
        raise UserFault("CRISOL_LOG_HASH names columns, but CRISOL_LOG_SALT is not set; give it a secret value.")
    return LogSettings(sample, env.get("CRISOL_LOG_TO", "stdout"), _names(env.get("CRISOL_LOG_DROP", "")), hashed, salt)


def _names(text: str) -> frozenset[str]:
    return frozenset(name.strip() for name in text.split(",") if name.strip())


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Reader:
    """Reads typed values and names the variable that has another kind of value."""

    def __init__(self, env: Mapping[str, str]) -> None:
        self.env = env

    def number(self, name: str, default: float, least: float = 0.0) -> float:
        text = self.env.get(name, "").strip()
        if not text:
            return default
        try:
            value = float(text)
        except ValueError:
            value = -1.0
        if not least <= value < float("inf"):
            raise UserFault(f'{name} is "{text}"; expected a number of at least {least:g}.')
        return value

    def port(self, name: str, default: int) -> int:
        value = self.number(name, default)
        if value != int(value) or value > 65535:
            raise UserFault(f'{name} is "{self.env[name]}"; expected a port from 0 to 65535.')
        return int(value)

    def flag(self, name: str, default: bool = False) -> bool:
        text = self.env.get(name, "").strip() or str(int(default))
        if text not in ("0", "1"):
            raise UserFault(f'{name} is "{text}"; expected 0 or 1.')
        return text == "1"
