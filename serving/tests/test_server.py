"""Real server processes: from not ready to exit code 0, one process and several."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import SOURCE
from packages import write_predictor

ROW = {"instances": [[1.5]]}
HELD_LOAD = """
import os, time

def load(path):
    while not os.path.exists(path + ".go"):
        time.sleep(0.02)

def predict(rows):
    return [1 for _ in rows]
"""
SLOW = "import time\n\ndef load(path):\n    pass\n\ndef predict(rows):\n    time.sleep(rows[0]['x'])\n    return [row['x'] for row in rows]\n"


def test_is_live_before_it_is_ready(serve: Callable[..., Any], tmp_path: Path) -> None:
    server = serve(write_predictor(tmp_path, HELD_LOAD)).wait_for("/health/live")
    assert [server.ask("GET", path).status for path in ("/health/ready", "/ping", "/v2/health/ready")] == [503] * 3
    assert server.ask("POST", "/predict", {"inputs": [{"x": 1.0}]}).status == 503
    (tmp_path / "weights.txt.go").touch()
    server.wait_for()
    assert server.ask("POST", "/predict", {"inputs": [{"x": 1.0}]}).json() == {
        "predictions": [1],
        "probabilities": None,
    }


@pytest.mark.parametrize("name", ["PORT", "SAGEMAKER_BIND_TO_PORT"])
def test_listens_where_a_platform_says(serve: Callable[..., Any], models: Callable[[str], Path], name: str) -> None:
    server = serve(models("doubling"), port_by=name).wait_for("/ping")
    assert server.ask("POST", "/invocations", ROW).json() == {"predictions": [3.0]}
    assert server.stop() == (0, "", f"own is served on http://127.0.0.1:{server.port}\n")


@pytest.mark.parametrize("workers", ["1", "2"])
def test_finishes_what_it_began_says_it_is_not_ready_and_exits_with_0(
    serve: Callable[..., Any], tmp_path: Path, workers: str
) -> None:
    model = write_predictor(tmp_path, SLOW, {"x": 0.0})
    server = serve(model, "--workers", workers, CRISOL_DRAIN_SECONDS="2.5").wait_for()
    answers: list[Any] = []
    asking = threading.Thread(target=lambda: answers.append(server.ask("POST", "/predict", {"inputs": [{"x": 1.5}]})))
    asking.start()
    time.sleep(0.3)
    server.process.send_signal(signal.SIGTERM)
    time.sleep(0.2)
    assert server.ask("GET", "/health/ready").status == 503
    assert server.ask("GET", "/health/live").status == 200
    asking.join()
    code, out, err = server.stop()
    assert [one.json()["predictions"] for one in answers] == [[1.5]]
    assert (code, out) == (0, "")
    assert err == f"own is served on http://127.0.0.1:{server.port}\n"


def test_closes_idle_connections_when_it_ends(serve: Callable[..., Any], models: Callable[[str], Path]) -> None:
    server = serve(models("doubling")).wait_for()
    idle = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    idle.request("GET", "/health/live")
    idle.getresponse().read()
    code, _, _ = server.stop()
    assert code == 0
    assert idle.sock.recv(1) == b""
    idle.close()


def test_counts_together_what_several_processes_did(serve: Callable[..., Any], models: Callable[[str], Path]) -> None:
    server = serve(models("doubling"), "--workers", "2").wait_for()
    for _ in range(60):
        assert server.ask("POST", "/invocations", ROW).status == 200
    text = server.ask("GET", "/metrics").body.decode()
    assert 'crisol_requests_total{protocol="invocations",status="200"} 60.0' in text
    assert 'crisol_request_seconds_count{protocol="invocations"} 60.0' in text
    assert "crisol_ready 1.0" in text


def test_replaces_a_process_that_died(serve: Callable[..., Any], models: Callable[[str], Path]) -> None:
    server = serve(models("doubling"), "--workers", "2").wait_for()
    first, second = _children(server.process.pid)
    assert first != second
    os.kill(first, signal.SIGKILL)
    for _ in range(600):
        if len(_children(server.process.pid)) == 2 and first not in _children(server.process.pid):
            break
        time.sleep(0.05)
    server.wait_for()
    assert server.ask("POST", "/invocations", ROW).status == 200
    code, _, err = server.stop()
    assert code == 0
    assert "A process of the server ended with -9; another one takes its place." in err


def test_ends_its_processes_when_it_is_killed_itself(serve: Callable[..., Any], models: Callable[[str], Path]) -> None:
    server = serve(models("doubling"), "--workers", "2").wait_for()
    children = _children(server.process.pid)
    server.process.kill()
    server.process.wait()
    for _ in range(100):
        if not any(_is_alive(pid) for pid in children):
            break
        time.sleep(0.1)
    assert [pid for pid in children if _is_alive(pid)] == []


def _children(parent: int) -> list[int]:
    return [int(pid) for pid in os.listdir("/proc") if pid.isdigit() and _parent(pid) == parent]


def _parent(pid: str) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_keeps_metrics_on_a_port_of_their_own(serve: Callable[..., Any], models: Callable[[str], Path]) -> None:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = serve(models("doubling"), METRICS_PORT=str(port)).wait_for()
    assert server.ask("GET", "/metrics").status == 404
    beside = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    beside.request("GET", "/metrics")
    assert b"crisol_ready 1.0" in beside.getresponse().read()
    beside.close()
    assert server.stop()[0] == 0


def test_lets_no_prediction_write_or_call(serve: Callable[..., Any], tmp_path: Path) -> None:
    code = """
import socket

def load(path):
    open(path + ".loaded", "w").close()

def predict(rows):
    done = []
    for row in rows:
        try:
            open(row["file"], "w").close() if row["file"] else socket.create_connection(("127.0.0.1", 9), 1)
            done.append("done")
        except OSError as error:
            done.append(str(error))
    return done
"""
    model = write_predictor(tmp_path / "model", code, {"file": str(tmp_path / "example")})
    (tmp_path / "example").touch()
    rows = {"inputs": [{"file": str(tmp_path / "one")}, {"file": ""}]}
    server = serve(model).wait_for()
    said = server.ask("POST", "/predict", rows).json()["predictions"]
    assert [one.split(";")[0] for one in said] == [
        "A prediction may not do open",
        "A prediction may not do socket.getaddrinfo",
    ]
    assert not (tmp_path / "one").exists()
    server = serve(model, CRISOL_ALLOW_IO="1").wait_for()
    assert server.ask("POST", "/predict", rows).json()["predictions"][0] == "done"
    assert (tmp_path / "one").exists()


def test_writes_the_sampled_log_to_its_output(serve: Callable[..., Any], models: Callable[[str], Path]) -> None:
    server = serve(models("doubling"), CRISOL_LOG_SAMPLE="1").wait_for()
    assert server.ask("POST", "/invocations", ROW).status == 200
    code, out, _ = server.stop()
    assert (code, json.loads(out)["predictions"]) == (0, [3.0])


@pytest.mark.parametrize("workers", ["1", "2"])
def test_says_in_one_sentence_why_it_cannot_serve(serve: Callable[..., Any], tmp_path: Path, workers: str) -> None:
    server = serve(tmp_path, "--workers", workers)
    server.process.wait(timeout=30)
    code, out, err = server.stop()
    assert (code, out) == (2, "")
    assert err == f"{tmp_path} is not a model packaged by Crisol: it has no crisol.json (there is nothing).\n"


UNEVEN = """
import sys, time
from crisol_serving import process
from crisol_serving.faults import UserFault
from crisol_serving.metrics import Shared
from crisol_serving.settings import Settings

def work(settings, shared, number):
    time.sleep(0 if number == 2 else 30)
    raise UserFault("There is no model.")

process._work = work
sys.exit(process._Supervisor(Settings(model=".", workers=3), Shared(3)).run())
"""


def test_says_why_it_cannot_serve_whichever_process_fails_first() -> None:
    env = {**os.environ, "PYTHONPATH": str(SOURCE)}
    done = subprocess.run(
        [sys.executable, "-c", UNEVEN], env=env, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "There is no model.\n")


def test_ends_with_a_model_whose_code_ends_its_process(serve: Callable[..., Any], tmp_path: Path) -> None:
    code = "import os\n\ndef load(path):\n    os._exit(2)\n\ndef predict(rows):\n    return rows\n"
    server = serve(write_predictor(tmp_path, code), "--workers", "2")
    server.process.wait(timeout=30)
    assert server.stop() == (2, "", "")


def test_refuses_a_port_that_is_taken(serve: Callable[..., Any], models: Callable[[str], Path]) -> None:
    first = serve(models("doubling")).wait_for()
    second = serve(models("doubling"), "--port", str(first.port), "--workers", "2")
    second.process.wait(timeout=30)
    code, _, err = second.stop()
    assert code == 2
    assert err.startswith(f"The port {first.port} on 127.0.0.1 cannot be had: Address already in use;")
