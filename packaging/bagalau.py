"""The program with its window, as the bundle starts it."""

import sys

from gui.__main__ import main

sys.exit(main())
