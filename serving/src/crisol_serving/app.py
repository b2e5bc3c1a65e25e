"""The app: one object that a server runs or another app mounts."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.openapi.utils import get_openapi
from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from . import __version__
from .faults import RequestFault
from .metrics import Metrics, Shared
from .openapi import extend
from .protocols import mlflow, plain, v1, v2
from .service import Service, describe
from .settings import Settings
from .wire import Call, Endpoint, Handler, Receive, Scope, Send, Wiring, dump, headers_of

_NOT_READY: dict[int | str, dict[str, Any]] = {503: {"description": "The model is not loaded, or the server ends"}}
_UNKNOWN: dict[int | str, dict[str, Any]] = {404: {"description": "There is no such model"}, **_NOT_READY}
_CODES = {404: "NOT_FOUND", 405: "METHOD_NOT_ALLOWED"}


class ServingApp(FastAPI):
    """A FastAPI app whose predictions take a shorter way: straight from ASGI to the model."""

    def __init__(self, service: Service) -> None:
        self.service = service
        #: Endpoints by what a client asks for when it spells their path plainly.
        self.short: dict[bytes, Endpoint] = {}
        self._document: dict[str, Any] | None = None
        super().__init__(title="Crisol", version=__version__, lifespan=_lifespan)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request; a path that predicts needs no middleware and no routing."""
        if scope["type"] == "http" and scope["method"] == "POST":
            endpoint = self.short.get(scope["path"].encode())
            if endpoint is not None:
                await endpoint(scope, receive, send)
                return
        await super().__call__(scope, receive, send)

    def post(self, path: str, endpoint: Endpoint) -> None:  # type: ignore[override]
        """Adds a path that predicts; the short way opens when the model's name is known."""
        self.router.routes.append(Route(path, endpoint, methods=["POST"]))

        def open_short_way() -> None:
            if self.service.failure is None:
                name = self.service.loaded.manifest.name
                self.short[path.replace("{model}", name).replace("{version}", "1").encode()] = endpoint

        self.service.when_loaded.append(open_short_way)

    def openapi(self) -> dict[str, Any]:
        """The description with the model's own fields.

        :raises RequestFault: 503 before the model is loaded
        """
        if self._document is None:
            loaded = self.service.loaded
            title = f"{loaded.manifest.name}, served by Crisol"
            document = get_openapi(title=title, version=__version__, routes=self.routes)
            self._document = extend(document, loaded)
        return self._document


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    assert isinstance(app, ServingApp)  # noqa: S101 (it is made below, and nowhere else)
    app.service.start()
    yield
    await app.service.stop()


def create_app(settings: Settings, metrics: Metrics | None = None) -> ServingApp:
    """Makes the app. It loads its model when its lifespan begins or, mounted by another app, at the first request.

    :param metrics: the stripe of this process where a server has several
    """
    service = Service(settings, metrics or Metrics(Shared()))
    app = ServingApp(service)
    wiring = Wiring(service.metrics, settings.max_body, settings.deadline, service.check_ready)

    def bind(handler: Callable[[Service, Call], Awaitable[Any]]) -> Handler:
        return lambda call: handler(service, call)

    def named(handler: Callable[[Service, Call], Awaitable[Any]]) -> Handler:
        def handle(call: Call) -> Awaitable[Any]:
            # The short way is open for the name of the model alone.
            if "path_params" in call.scope:
                _check_model(service, call.scope["path_params"])
            return handler(service, call)

        return handle

    app.post("/predict", Endpoint("predict", bind(plain.predict), wiring))
    app.post("/invocations", Endpoint("invocations", bind(mlflow.invocations), wiring, ("text/csv",)))
    infer = Endpoint("v2", named(v2.infer), wiring, ("application/octet-stream",))
    app.post("/v2/models/{model}/infer", infer)
    app.post("/v2/models/{model}/versions/{version}/infer", infer)
    app.post("/v1/models/{model}:predict", Endpoint("v1", named(v1.predict), wiring))
    _add_health(app, service)
    _add_about(app, service)
    _add_models(app, service)
    _add_faults(app)
    return app


def _check_model(service: Service, parameters: dict[str, str]) -> None:
    """Refuses a model or version that is not the one served."""
    name = service.loaded.manifest.name
    if parameters.get("model", name) != name:
        raise RequestFault(404, "NOT_FOUND", f'There is no model "{parameters["model"][:100]}"; this is "{name}".')
    if parameters.get("version", "1") != "1":
        raise RequestFault(404, "NOT_FOUND", f'There is no version "{parameters["version"][:100]}"; this is "1".')


def _json(value: Any, status: int = 200) -> Response:
    headers = {"retry-after": "1"} if status == 503 else None
    return Response(dump(value), status, headers, "application/json")


def _add_health(app: ServingApp, service: Service) -> None:
    def ready() -> Response:
        service.start()
        is_ready = service.is_ready
        return _json({"ready": is_ready, "live": True}, 200 if is_ready else 503)

    @app.get("/", summary="Whether the server is there")
    async def root() -> Response:
        return _json({"status": "alive"})

    @app.get("/health/live", summary="Whether the process lives")
    @app.get("/v2/health/live", summary="Whether the process lives, by V2")
    async def live() -> Response:
        return _json({"live": True, "ready": service.is_ready})

    @app.get("/health/ready", summary="Whether requests can be answered", responses=_NOT_READY)
    @app.get("/v2/health/ready", summary="Whether requests can be answered, by V2", responses=_NOT_READY)
    @app.get("/health", summary="Whether requests can be answered, as MLflow asks", responses=_NOT_READY)
    async def health() -> Response:
        return ready()

    @app.get(
        "/ping",
        summary="Whether requests can be answered, as SageMaker and MLflow ask",
        response_class=Response,
        responses=_NOT_READY,
    )
    async def ping() -> Response:
        service.start()
        return Response(b"", 200) if service.is_ready else _json({"ready": False, "live": True}, 503)


def _add_about(app: ServingApp, service: Service) -> None:
    @app.get("/version", summary="Which model this is, and how it is computed", responses=_NOT_READY)
    async def version() -> Response:
        loaded = service.loaded
        manifest = loaded.manifest
        about = {
            "name": manifest.name,
            "commit": manifest.commit,
            "digest": manifest.digest,
            "model_md5": manifest.model_md5,
            "reviewed": manifest.reviewed,
            "metrics": manifest.metrics,
            "trained_with": manifest.versions,
            "server": __version__,
        }
        return _json({**about, **describe(loaded)})

    if service.settings.metrics_port is None:

        @app.get("/metrics", summary="Counts, for Prometheus", response_class=PlainTextResponse)
        async def metrics() -> Response:
            return PlainTextResponse(service.metrics.render(), media_type="text/plain; version=0.0.4; charset=utf-8")


def _add_models(app: ServingApp, service: Service) -> None:
    @app.get("/v2", summary="The server, by V2")
    @app.get("/v2/", include_in_schema=False)
    async def server() -> Response:
        return _json({"name": "crisol", "version": __version__, "extensions": ["binary_tensor_data"]})

    @app.get("/v2/models", summary="The models, by V2", responses=_NOT_READY)
    @app.get("/v1/models", summary="The models, by V1", responses=_NOT_READY)
    async def models() -> Response:
        return _json({"models": [service.loaded.manifest.name]})

    @app.get("/v2/models/{model}", summary="The model's tensors, by V2", responses=_UNKNOWN)
    @app.get("/v2/models/{model}/versions/{version}", summary="The model's tensors, by V2", responses=_UNKNOWN)
    async def metadata(request: Request) -> Response:
        _check_model(service, request.path_params)
        return _json(v2.metadata(service))

    @app.get("/v1/models/{model}", summary="Whether the model is ready, by V1", responses=_UNKNOWN)
    @app.get("/v2/models/{model}/ready", summary="Whether the model is ready, by V2", responses=_UNKNOWN)
    @app.get(
        "/v2/models/{model}/versions/{version}/ready", summary="Whether the model is ready, by V2", responses=_UNKNOWN
    )
    async def ready(request: Request) -> Response:
        _check_model(service, request.path_params)
        is_ready = service.is_ready
        return _json({"name": service.loaded.manifest.name, "ready": is_ready}, 200 if is_ready else 503)


def _add_faults(app: ServingApp) -> None:
    def answer(fault: RequestFault) -> Response:
        response = Response(dump(fault.body()), fault.status)
        response.raw_headers.extend(headers_of(fault))
        return response

    @app.exception_handler(RequestFault)
    async def refused(_: Request, fault: RequestFault) -> Response:
        return answer(fault)

    @app.exception_handler(HTTPException)
    async def unknown(request: Request, error: HTTPException) -> Response:
        code = _CODES.get(error.status_code, "BAD_REQUEST")
        message = f"{request.method} {request.url.path[:200]} is not served here: {error.detail}."
        response = answer(RequestFault(error.status_code, code, message))
        response.headers.update(error.headers or {})
        return response
