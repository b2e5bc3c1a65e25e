"""Our own protocol: ``POST /predict`` with one record a row."""

from __future__ import annotations

from ..faults import refuse
from ..service import Service
from ..wire import Call, dump


async def predict(service: Service, call: Call) -> bytes:
    """``{"inputs": [{column: cell}]}`` to ``{"predictions": [...], "probabilities": [[...]] | null}``."""
    value = call.json()
    if len(value) != 1 or "inputs" not in value:
        extra = next((name for name in value if name != "inputs"), None)
        if extra is None:
            refuse('"inputs" is missing.', ["inputs"], "missing")
        refuse(f'"{extra[:100]}" is not known here; expected "inputs" alone.', [extra[:100]], "extra_forbidden")
    loaded = service.loaded
    table = loaded.decoder.records(value["inputs"], ["inputs"])
    labels, odds = await service.predict(table, loaded.model.has_probabilities)
    return dump({"predictions": labels, "probabilities": odds})
