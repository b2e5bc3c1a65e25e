"""Loads a model of any kind."""

from __future__ import annotations

from collections.abc import Callable

from ..faults import RequestFault, UserFault
from ..manifest import Manifest, read_example
from ..model import Model
from ..schema import schema_of_example
from . import boosting, mlflow, onnx, predictor, sklearn
from .source import Source

_LOADERS: dict[str, Callable[[Source], Model]] = {
    "sklearn": sklearn.load_pickled,
    "skops": sklearn.load_skops,
    "xgboost": boosting.load_xgboost,
    "lightgbm": boosting.load_lightgbm,
    "onnx": onnx.load,
    "mlflow": mlflow.load,
    "predictor": predictor.load,
}


def load_model(manifest: Manifest) -> Model:
    """Loads the model that a manifest describes.

    :raises UserFault: when it cannot be loaded; the sentence says what would help
    """
    example = read_example(manifest.folder)
    source = Source(
        kind=manifest.kind,
        path=manifest.folder / manifest.path,
        allow_pickle=manifest.allow_pickle,
        schema=None if example is None else schema_of_example(example),
        example=example,
    )
    if not source.path.exists():
        raise UserFault(f"{source.path}, which crisol.json names, is not there; package the model again.")
    try:
        return _LOADERS[manifest.kind](source)
    except UserFault:
        raise
    except RequestFault as fault:
        raise UserFault(
            f"{manifest.folder / 'example.json'} holds a row that it would refuse: {fault.message}"
        ) from fault
    except Exception as error:
        said = str(error).split("\n", maxsplit=1)[0][:300]
        raise UserFault(f"{source.path} could not be loaded: {type(error).__name__}: {said}.") from error
