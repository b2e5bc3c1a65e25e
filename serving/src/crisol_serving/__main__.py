"""Entry point of ``python -m crisol_serving``."""

import sys

from .cli import main

if __name__ == "__main__":
    sys.exit(main())
