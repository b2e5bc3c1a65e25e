"""V2's binary extension: the JSON is followed by the tensors' own bytes, little-endian."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from typing import Any

import numpy as np

from ..faults import refuse
from ..model import Array
from ..wire import Answer, Call, dump
from .v2_types import DTYPES

HEADER = b"inference-header-content-length"


def split(call: Call) -> tuple[bytes, bytes]:
    """The JSON of a body, and the bytes after it."""
    said = call.header(HEADER)
    if said is None:
        return call.body, b""
    if not said.isdigit() or int(said) > len(call.body):
        refuse("Inference-Header-Content-Length is not a length within the body.", ["header"])
    return call.body[: int(said)], call.body[int(said) :]


class Blob:
    """The bytes of all tensors of a request, in their order."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._start = 0

    @property
    def is_left(self) -> bool:
        """Whether there are bytes that no tensor took."""
        return self._start < len(self._data)

    def take(self, kind: str, size: Any, where: list[str | int]) -> Array:
        """The next tensor, flat.

        :raises RequestFault: 400 when the bytes are not elements of that type
        """
        end = self._start + size if type(size) is int and size >= 0 else -1
        if not 0 <= end <= len(self._data):
            refuse("binary_data_size goes beyond the body.", [*where, "parameters", "binary_data_size"])
        part, self._start = self._data[self._start : end], end
        if kind == "BYTES":
            return _read_texts(part, where)
        dtype = np.dtype(DTYPES[kind]).newbyteorder("<")
        if len(part) % dtype.itemsize:
            refuse(f"{len(part)} bytes are no whole number of {kind}.", where)
        found = np.frombuffer(part, dtype)
        if dtype.kind == "f" and not np.isfinite(found).all():
            refuse("An element is not a finite number.", where)
        return found.astype(dtype.newbyteorder("="))


def _read_texts(part: bytes, where: list[str | int]) -> Array:
    texts = []
    at = 0
    while at < len(part):
        length = struct.unpack_from("<I", part, at)[0] if at + 4 <= len(part) else -1
        if length < 0 or at + 4 + length > len(part):
            refuse("The lengths of BYTES do not add up.", where)
        try:
            texts.append(part[at + 4 : at + 4 + length].decode("utf-8"))
        except UnicodeDecodeError:
            refuse("An element of BYTES is not UTF-8.", where)
        at += 4 + length
    return np.array(texts, dtype=object)


def join(head: dict[str, Any], outputs: list[dict[str, Any]], is_binary: Mapping[str, bool]) -> Answer:
    """An answer whose outputs are, where asked for, bytes after the JSON."""
    blobs = []
    for output in outputs:
        if is_binary[output["name"]]:
            blob = _to_bytes(output["datatype"], output.pop("data"))
            output["parameters"] = {"binary_data_size": len(blob)}
            blobs.append(blob)
    text = dump({**head, "outputs": outputs})
    headers = [(b"content-type", b"application/octet-stream"), (HEADER, str(len(text)).encode())]
    return Answer(text + b"".join(blobs), headers)


def _to_bytes(kind: str, data: list[Any]) -> bytes:
    if kind == "BYTES":
        return b"".join(struct.pack("<I", len(text)) + text for text in (str(one).encode() for one in data))
    return np.array(data, dtype=np.dtype(DTYPES[kind]).newbyteorder("<")).tobytes()
