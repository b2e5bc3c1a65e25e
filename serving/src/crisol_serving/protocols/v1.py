"""KServe's V1 protocol."""

from __future__ import annotations

from ..faults import refuse
from ..service import Service
from ..wire import Call, dump


async def predict(service: Service, call: Call) -> bytes:
    """``{"instances": [...]}``, rows or records, to ``{"predictions": [...]}``."""
    value = call.json()
    if "instances" not in value:
        refuse('"instances" is missing.', ["instances"], "missing")
    extra = next((name for name in value if name not in ("instances", "signature_name")), None)
    if extra is not None:
        refuse(f'"{extra[:100]}" is not known here.', [extra[:100]], "extra_forbidden")
    decoder, rows = service.loaded.decoder, value["instances"]
    if isinstance(rows, list) and rows and isinstance(rows[0], dict):
        table = decoder.records(rows, ["instances"])
    else:
        table = decoder.lists(rows, ["instances"])
    labels, _ = await service.predict(table, False)
    return dump({"predictions": labels})
