"""The program with its window, as the bundle starts it."""

import os
import sys

if "BAGALAU_MEASURE" in os.environ:
    from measured_start import tell

    tell(os.environ["BAGALAU_MEASURE"])

from gui.__main__ import main

sys.exit(main())
