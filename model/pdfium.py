"""The library of Chrome's PDF viewer keeps state of its own: two threads in it at once would break it."""

import threading
from typing import Final

one_at_a_time: Final = threading.Lock()
"""Held by whoever has a document of pypdfium2 open."""
