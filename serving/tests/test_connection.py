"""The short way of a request, and when it takes the long one: what a client sees is the same."""

from __future__ import annotations

import json
import resource
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from packages import write_predictor

BODY = json.dumps({"instances": [[1.5]]}).encode()
SLOW = "import time\n\ndef load(path):\n    pass\n\ndef predict(rows):\n    time.sleep(rows[0]['x'])\n    return [row['x'] for row in rows]\n"


class Wire:
    """A connection on which bytes are sent as a test likes, and whole answers are read."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=30)
        self.stream = self.socket.makefile("rb")

    def read(self) -> tuple[int, dict[str, str], bytes]:
        """The next answer: status, headers, body."""
        line = self.stream.readline()
        assert line.endswith(b"\r\n"), f"the server closed the connection: {line!r}"
        headers = {}
        while (header := self.stream.readline()) != b"\r\n":
            name, _, value = header.decode().strip().partition(": ")
            assert name not in headers
            headers[name] = value
        return int(line.split()[1]), headers, self.stream.read(int(headers.get("content-length", "0")))

    def predictions(self) -> Any:
        """What the next answer predicts."""
        status, _, body = self.read()
        assert status == 200
        return json.loads(body)["predictions"]

    def is_closed(self) -> bool:
        """Whether the server ended the connection."""
        return self.stream.read(1) == b""

    def close(self) -> None:
        """Ends the connection."""
        self.stream.close()
        self.socket.close()


def request(body: bytes = BODY, *lines: bytes, path: bytes = b"/invocations", version: bytes = b"1.1") -> bytes:
    head = [b"POST %b HTTP/%b" % (path, version), b"Host: here", b"Content-Type: application/json", *lines]
    return b"\r\n".join([*head, b"Content-Length: %d" % len(body), b"", body])


def row(value: float) -> bytes:
    return json.dumps({"instances": [[value]]}).encode()


@pytest.fixture(scope="module")
def port(models: Callable[[str], Path]) -> Iterator[int]:
    from conftest import Server

    server = Server(models("doubling")).wait_for()
    yield server.port
    server.stop()


@pytest.fixture
def wire(port: int) -> Iterator[Wire]:
    wire = Wire(port)
    yield wire
    wire.close()


def test_answers_one_request_after_the_other_on_a_connection(wire: Wire) -> None:
    found = []
    for value in (1.5, 2.5):
        wire.socket.sendall(request(row(value)))
        status, headers, body = wire.read()
        assert headers.pop("date").endswith(" GMT")
        found.append((status, headers, body))
    length = {"content-type": "application/json", "content-length": "21"}
    assert found == [(200, length, b'{"predictions":[3.0]}'), (200, length, b'{"predictions":[5.0]}')]


@pytest.mark.parametrize("size", [1, 7, 40, len(request()) - 1])
def test_puts_together_what_comes_in_pieces(wire: Wire, size: int) -> None:
    whole = request()
    for start in range(0, len(whole), size):
        wire.socket.sendall(whole[start : start + size])
        time.sleep(0.001)
    assert wire.predictions() == [3.0]


def test_reads_a_body_in_chunks(wire: Wire) -> None:
    head = b"POST /invocations HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n"
    chunks = b"".join(b"1\r\n%c\r\n" % one for one in BODY)
    wire.socket.sendall(head + chunks + b"0\r\n\r\n" + request(row(2.0)))
    assert [wire.predictions(), wire.predictions()] == [[3.0], [4.0]]


def test_answers_in_the_order_in_which_it_was_asked(wire: Wire) -> None:
    health = b"GET /health/live HTTP/1.1\r\nHost: here\r\n\r\n"
    asked = request(row(1.0)) + request(row(2.0)) + health + request(row(3.0)) + request(b"{") + request(row(4.0))
    wire.socket.sendall(asked)
    bodies = [json.loads(wire.read()[2]) for _ in range(6)]
    assert [one.get("predictions") for one in bodies] == [[2.0], [4.0], None, [6.0], None, [8.0]]
    assert (bodies[2], bodies[4]["error_code"]) == ({"live": True, "ready": True}, "BAD_REQUEST")


def test_keeps_that_order_while_a_slow_model_is_busy(serve: Callable[..., Any], tmp_path: Path) -> None:
    server = serve(write_predictor(tmp_path, SLOW, {"x": 0.0})).wait_for()
    wire = Wire(server.port)
    wire.socket.sendall(request(row(0.3)) + request(row(0.0)) + b"GET /ping HTTP/1.1\r\nHost: here\r\n\r\n")
    assert [wire.predictions(), wire.predictions(), wire.read()[0]] == [[0.3], [0.0], 200]
    # Who goes away while the model is busy takes nothing with him.
    wire.socket.sendall(request(row(0.3)))
    wire.close()
    time.sleep(0.5)
    again = Wire(server.port)
    again.socket.sendall(request(row(0.0)))
    assert again.predictions() == [0.0]
    again.close()
    code, _, err = server.stop()
    assert (code, err) == (0, f"own is served on http://127.0.0.1:{server.port}\n")


def test_sends_back_what_is_asked_for_when_it_ends(serve: Callable[..., Any], tmp_path: Path) -> None:
    server = serve(write_predictor(tmp_path, SLOW, {"x": 0.0}), CRISOL_DRAIN_SECONDS="0").wait_for()
    wire = Wire(server.port)
    wire.socket.sendall(request(row(1.0)))
    time.sleep(0.3)
    server.process.terminate()
    status, headers, body = wire.read()
    assert (status, headers["connection"], json.loads(body)) == (200, "close", {"predictions": [1.0]})
    assert wire.is_closed()
    wire.close()
    assert server.stop()[0] == 0


def test_closes_where_the_client_wants_it(wire: Wire) -> None:
    wire.socket.sendall(request(BODY, b"Connection: close"))
    status, headers, body = wire.read()
    assert (status, headers["connection"], body) == (200, "close", b'{"predictions":[3.0]}')
    assert wire.is_closed()


def test_does_nothing_more_once_it_has_said_that_it_closes(serve: Callable[..., Any], tmp_path: Path) -> None:
    server = serve(write_predictor(tmp_path, SLOW, {"x": 0.0}), CRISOL_MAX_BODY_BYTES="100").wait_for()
    wire = Wire(server.port)
    wire.socket.sendall(request(b" " * 101) + request(row(0.0)) + request(row(0.0)))
    status, headers, _ = wire.read()
    assert (status, headers["connection"]) == (413, "close")
    assert wire.is_closed()
    wire.close()
    text = server.ask("GET", "/metrics").body.decode()
    assert [
        f'crisol_requests_total{{protocol="invocations",status="{one}"}} {count}.0' in text
        for one, count in ((413, 1), (200, 0))
    ] == [True, True]
    code, _, err = server.stop()
    assert (code, err) == (0, f"own is served on http://127.0.0.1:{server.port}\n")


def test_says_nothing_of_a_client_that_goes_away_with_requests_in_line(
    serve: Callable[..., Any], tmp_path: Path
) -> None:
    server = serve(write_predictor(tmp_path, SLOW, {"x": 0.0})).wait_for()
    wire = Wire(server.port)
    wire.socket.sendall(request(row(0.5)) + request(row(0.0)))
    time.sleep(0.2)
    wire.close()
    time.sleep(0.6)
    code, _, err = server.stop()
    assert (code, err) == (0, f"own is served on http://127.0.0.1:{server.port}\n")


def test_keeps_no_body_of_a_connection_that_is_idle(serve: Callable[..., Any], models: Callable[[str], Path]) -> None:
    server = serve(models("doubling")).wait_for()
    wires = [Wire(server.port) for _ in range(300)]
    held = []
    for size in (1_000, 60_000):
        body = BODY + b" " * size
        for wire in wires:
            wire.socket.sendall(request(body))
            assert wire.predictions() == [3.0]
        held.append(int(Path(f"/proc/{server.process.pid}/statm").read_text().split()[1]) * resource.getpagesize())
    assert held[1] - held[0] < 300 * 60_000 / 3
    for wire in wires:
        wire.close()


def test_answers_the_old_version_of_http(wire: Wire) -> None:
    wire.socket.sendall(request(version=b"1.0"))
    assert wire.read()[2] == b'{"predictions":[3.0]}'
    assert wire.is_closed()


def test_lets_a_client_ask_whether_to_go_on(wire: Wire) -> None:
    head, _, body = request(BODY, b"Expect: 100-continue").partition(b"\r\n\r\n")
    wire.socket.sendall(head + b"\r\n\r\n")
    assert wire.read() == (100, {}, b"")
    wire.socket.sendall(body)
    assert wire.predictions() == [3.0]


def test_refuses_a_body_that_is_too_large_before_it_comes(wire: Wire) -> None:
    wire.socket.sendall(b"POST /invocations HTTP/1.1\r\nHost: here\r\nContent-Length: 999999999\r\n\r\n{")
    status, headers, body = wire.read()
    assert (status, headers["connection"], json.loads(body)["error_code"]) == (413, "close", "PAYLOAD_TOO_LARGE")
    assert wire.is_closed()


def test_refuses_what_is_no_request(wire: Wire) -> None:
    wire.socket.sendall(b"POST /invocations HTTP/1.1\r\nHost here\r\n\r\n")
    assert wire.read()[0] == 400
    assert wire.is_closed()


@pytest.mark.parametrize(
    ("path", "status"),
    [(b"/invocations?one=1", 200), (b"/%69nvocations", 200), (b"http://here/invocations", 200), (b"/Invocations", 404)],
)
def test_finds_the_endpoint_however_its_path_is_written(wire: Wire, path: bytes, status: int) -> None:
    wire.socket.sendall(request(path=path))
    assert wire.read()[0] == status


def test_reads_no_more_from_a_client_that_does_not_read(wire: Wire) -> None:
    # Answers that nobody reads fill the socket's buffers and then ours, which have an end.
    many = request(json.dumps({"instances": [[1.5]] * 1000}).encode())
    sent = fill(wire.socket, many, 200_000_000)
    assert sent < 200_000_000
    wire.socket.settimeout(30)
    for _ in range(sent // len(many)):
        assert wire.predictions() == [3.0] * 1000


def fill(connection: socket.socket, one: bytes, most: int) -> int:
    """Sends the same again and again until nobody takes it for two seconds. Gives the number of bytes."""
    connection.settimeout(2)
    sent = 0
    try:
        while sent < most:
            sent += connection.send((one * 20)[sent % len(one) :])
    except TimeoutError:
        pass
    return sent
