"""Takes from predictions what they do not need: once the model is loaded, nothing is written and nobody is called.

Python tells its audit hooks of every file that it opens and every connection that it makes, and a hook can refuse. It
cannot be taken back, and covers what runs in Python; what a library does in C is held by the container (read-only
root, no capabilities, no network but the port). Both together are meant.
"""

from __future__ import annotations

import os
import sys
from typing import Any

_REFUSED = frozenset(
    {
        "os.chmod",
        "os.chown",
        "os.exec",
        "os.fork",
        "os.forkpty",
        "os.link",
        "os.mkdir",
        "os.posix_spawn",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.spawn",
        "os.symlink",
        "os.system",
        "os.truncate",
        "os.utime",
        "socket.connect",
        "socket.getaddrinfo",
        "socket.sendmsg",
        "socket.sendto",
        "subprocess.Popen",
    }
)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def install() -> None:
    """Refuses, from now on and for good, writing files, connecting, and starting programs in this process."""

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event in _REFUSED or (event == "open" and _is_write(arguments)):
            raise PermissionError(f"A prediction may not do {event}; set CRISOL_ALLOW_IO=1 for a predictor that must.")

    # Modules that are imported late leave no bytecode behind.
    sys.dont_write_bytecode = True
    sys.addaudithook(hook)


def _is_write(arguments: tuple[Any, ...]) -> bool:
    path, mode, flags = (*arguments, None, None, None)[:3]
    # A descriptor that is open already gives no new power.
    if isinstance(path, int):
        return False
    if isinstance(flags, int):
        return bool(flags & _WRITES)
    return isinstance(mode, str) and any(letter in mode for letter in "wax+")
