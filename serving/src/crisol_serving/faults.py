"""What goes wrong: what a user can repair, and what a request got wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NoReturn

Location = Sequence["str | int"]


class UserFault(Exception):
    """Something that whoever runs the server can repair: one sentence, exit code 2."""


class RequestFault(Exception):
    """Something that a request got wrong, or that keeps the server from answering it."""

    def __init__(self, status: int, code: str, message: str, detail: Sequence[dict[str, Any]] = ()) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.detail = list(detail)

    def body(self) -> dict[str, Any]:
        """The one error body: V2 clients read ``error``, MLflow's ``message``, FastAPI's ``detail``."""
        detail = self.detail or [{"loc": [], "msg": self.message, "type": self.code.lower()}]
        return {"error": self.message, "error_code": self.code, "message": self.message, "detail": detail}


def refuse(message: str, location: Location = (), kind: str = "value_error") -> NoReturn:
    """Refuses a request as malformed, naming the place of the fault.

    :raises RequestFault: always, with status 400
    """
    raise RequestFault(400, "BAD_REQUEST", message, [{"loc": list(location), "msg": message, "type": kind}])


def unavailable(message: str) -> RequestFault:
    """A request that the server cannot take now: 503, to be tried again."""
    return RequestFault(503, "UNAVAILABLE", message)
