"""Serves one model over HTTP: typed, batched, without state outside the process."""

__version__ = "0.1.0"
