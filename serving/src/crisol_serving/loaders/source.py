"""What a loader is given."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..faults import UserFault
from ..manifest import Example
from ..schema import Column, Schema, to_schema, unnamed_schema
from ..table import Decoder, Table


@dataclass(frozen=True)
class Source:
    """A model on disk, and what is known of its input."""

    kind: str
    path: Path
    allow_pickle: bool
    #: Of the recorded example or the signature; ``None`` where the model itself must tell.
    schema: Schema | None
    #: The recorded rows; ``None`` where none were recorded.
    example: Example | None

    @property
    def sample(self) -> Table | None:
        """The recorded rows, in the order of the schema."""
        if self.schema is None or self.example is None:
            return None
        return Decoder(self.schema).example(self.example.columns, self.example.data)

    def at(self, path: Path, schema: Schema | None) -> Source:
        """The same for a file inside, with another schema where one is known."""
        return replace(self, path=path, schema=schema or self.schema)

    def check_pickle(self) -> None:
        """Refuses a pickle, which can run any code, unless it was allowed.

        :raises UserFault: when it was not
        """
        if not self.allow_pickle:
            raise UserFault(
                f"{self.path.name} is a pickle, which can run any code when it is loaded; "
                "save the model with skops or as ONNX, or set allow-pickle: true."
            )

    def known_schema(self, names: Any = None, count: int | None = None) -> Schema:
        """The schema, or one of doubles made of what the model tells.

        :raises UserFault: when neither is known
        """
        if self.schema is not None:
            return self.schema
        if names is not None and len(names) > 0:
            return to_schema([Column(str(name), "float") for name in names])
        if count:
            return unnamed_schema(int(count))
        raise UserFault(f"{self.path.name} does not tell its columns; record an example of rows in example.json.")
