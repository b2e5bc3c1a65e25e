"""What is installed, as a CycloneDX document: the same for the same files."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from . import __version__

_DPKG = Path("/var/lib/dpkg")


def make_sbom(paths: Iterable[str] | None = None, dpkg: Path = _DPKG) -> dict[str, Any]:
    """Lists the Python distributions on the path and Debian's packages, sorted by their package URL.

    :param paths: folders to look in; ``sys.path`` where none are given
    :param dpkg: folder of Debian's package status
    """
    found = {one["purl"]: one for one in [*_python(list(sys.path if paths is None else paths)), *_debian(dpkg)]}
    tool = {"type": "application", "name": "crisol-serving", "version": __version__}
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"tools": {"components": [tool]}},
        "components": [found[purl] for purl in sorted(found)],
    }


def _component(kind: str, name: str, version: str, **more: Any) -> dict[str, Any]:
    purl = f"pkg:{kind}/{name}@{version.replace('+', '%2B').replace(':', '%3A')}{more.pop('suffix', '')}"
    return {
        "type": "library",
        "bom-ref": purl,
        "name": name.rsplit("/", maxsplit=1)[-1],
        "version": version,
        "purl": purl,
        **more,
    }


def _python(paths: list[str]) -> Iterator[dict[str, Any]]:
    seen = set()
    for distribution in distributions(path=paths):
        name = re.sub(r"[-_.]+", "-", distribution.metadata["Name"] or "").lower()
        # The first on the path is the one that is imported.
        if not name or name in seen:
            continue
        seen.add(name)
        expression = distribution.metadata["License-Expression"]
        licenses = {"licenses": [{"expression": expression}]} if expression else {}
        yield _component("pypi", name, distribution.version, **licenses)


def _debian(folder: Path) -> Iterator[dict[str, Any]]:
    files = [folder / "status", *sorted((folder / "status.d").glob("*"))]
    for file in files:
        if not file.is_file() or file.suffix == ".md5sums":
            continue
        for entry in file.read_text(encoding="utf-8", errors="replace").split("\n\n"):
            fields = dict(re.findall(r"^(Package|Version|Architecture|Status): (.+)$", entry, re.MULTILINE))
            is_there = "installed" in fields.get("Status", "installed").split()
            if is_there and "Package" in fields and "Version" in fields:
                suffix = f"?arch={fields['Architecture']}" if "Architecture" in fields else ""
                yield _component("deb", f"debian/{fields['Package']}", fields["Version"], suffix=suffix)
