"""Once a model is loaded, a prediction can neither write nor call anybody."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from conftest import SOURCE

REFUSED = [
    "open('file', 'w')",
    "open('file', 'a')",
    "open('file', 'r+')",
    "pathlib.Path('file').write_text('x')",
    "os.open('file', os.O_CREAT | os.O_RDWR)",
    "os.mkdir('folder')",
    "os.remove('there')",
    "os.rename('there', 'here')",
    "os.symlink('there', 'here')",
    "os.truncate('there', 0)",
    "tempfile.NamedTemporaryFile(dir='.')",
    "os.system('true')",
    "os.fork()",
    "subprocess.run(['true'])",
    "socket.create_connection(('127.0.0.1', 9))",
    "socket.socket(socket.AF_UNIX).connect('there')",
    "socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
    "urllib.request.urlopen('http://127.0.0.1:9/')",
]
ALLOWED = ["open('there').read()", "os.listdir('.')", "os.write(1, b'')", "os.stat('there')", "import_late()"]

SCRIPT = """
import os, pathlib, socket, subprocess, sys, tempfile, urllib.request
from crisol_serving import guard

def import_late():
    import colorsys, late_module

guard.install()
try:
    {code}
except PermissionError as error:
    assert "CRISOL_ALLOW_IO=1" in str(error), error
    print("refused")
except OSError as error:
    print("refused" if "CRISOL_ALLOW_IO=1" in str(error) else repr(error))
else:
    print("done")
"""


def outcome(folder: Path, code: str) -> str:
    (folder / "there").touch()
    (folder / "late_module.py").touch()
    env = {"PYTHONPATH": f"{SOURCE}:{folder}", "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(code=code)],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert sorted(one.name for one in folder.iterdir()) == ["late_module.py", "there"]
    return done.stdout.strip() or done.stderr


@pytest.mark.parametrize("code", REFUSED)
def test_refuses(tmp_path: Path, code: str) -> None:
    assert outcome(tmp_path, code) == "refused"


@pytest.mark.parametrize("code", ALLOWED)
def test_allows(tmp_path: Path, code: str) -> None:
    assert outcome(tmp_path, code) == "done"
