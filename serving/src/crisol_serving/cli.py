"""Commands: serve, describe, predict, sbom, health. Exit codes: 0, or 2 with one sentence for what a user can mend."""

from __future__ import annotations

import argparse
import os
import signal
import socket
import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from .faults import RequestFault, UserFault


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command. Gives its exit code."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except UserFault as fault:
        print(str(fault), file=sys.stderr)
    except RequestFault as fault:
        place = ".".join(str(part) for part in (fault.detail[0]["loc"] if fault.detail else []))
        print(f"{fault.message} (at {place or 'the input'})", file=sys.stderr)
    except BrokenPipeError:
        return 0
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("crisol_serving", description="Serves one model over HTTP.")
    commands = parser.add_subparsers(required=True, metavar="command")
    about = {
        "serve": (_serve, "answers requests until it is told to stop"),
        "describe": (_describe, "prints the model's columns and how it is computed"),
        "predict": (_predict, "reads rows and prints what the model's own call says of them"),
        "sbom": (_sbom, "prints what is installed, as CycloneDX"),
        "health": (_health, "tells whether the server on this machine is ready"),
    }
    for name, (run, text) in about.items():
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(run=run)
        if name in ("serve", "describe", "predict"):
            command.add_argument("--model", metavar="DIR", help="folder with crisol.json")
        if name == "serve":
            command.add_argument("--host", help="address to listen on")
            command.add_argument("--port", type=int, help="port to listen on; 0 for any that is free")
            command.add_argument("--workers", type=int, help="processes; one a core by default")
    return parser


def _serve(options: argparse.Namespace) -> int:
    # As the first process of a container it would not even hear a signal without a handler, and imports take a while.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    from .process import serve
    from .settings import read_settings

    settings = read_settings(os.environ, options.model)
    given = {name: getattr(options, name) for name in ("host", "port", "workers")}
    for name, least, most in (("port", 0, 65535), ("workers", 1, 1024)):
        if given[name] is not None and not least <= given[name] <= most:
            raise UserFault(f"--{name} is {given[name]}; expected a number from {least} to {most}.")
    return serve(replace(settings, **{name: value for name, value in given.items() if value is not None}))


def _load(options: argparse.Namespace) -> Any:
    import warnings

    from .service import load
    from .settings import read_settings

    warnings.filterwarnings("ignore")
    return load(read_settings(os.environ, options.model))


def _describe(options: argparse.Namespace) -> int:
    from .service import describe
    from .wire import dump

    return _print(dump(describe(_load(options))))


def _predict(options: argparse.Namespace) -> int:
    import platform

    from .service import versions_of
    from .wire import dump, parse_object

    model, decoder = (loaded := _load(options)).model, loaded.decoder
    value = parse_object(sys.stdin.buffer.read())
    table = decoder.lists(value.get("data"), ["data"], value.get("columns"))
    found = model.predict(table, model.has_probabilities)
    odds = None if found.probabilities is None else found.probabilities.tolist()
    versions = {"python": platform.python_version(), **versions_of(model.packages)}
    return _print(dump({"predictions": found.labels.tolist(), "probabilities": odds, "versions": versions}))


def _sbom(_: argparse.Namespace) -> int:
    from .sbom import make_sbom
    from .wire import dump

    return _print(dump(make_sbom()))


def _health(_: argparse.Namespace) -> int:
    """Asks the server of this machine; needs no curl."""
    from .settings import read_settings

    port = read_settings(os.environ).port
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=2) as connection:
            connection.sendall(b"GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            status = connection.recv(64).split(b" ")[1:2]
    except OSError as error:
        raise UserFault(f"Nothing answers on port {port} of this machine: {error}.") from error
    if status != [b"200"]:
        raise UserFault(f"The server on port {port} is not ready.")
    return 0


def _print(text: bytes) -> int:
    sys.stdout.buffer.write(text + b"\n")
    sys.stdout.buffer.flush()
    return 0
