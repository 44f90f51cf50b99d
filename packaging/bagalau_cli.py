"""The program without a screen, as the bundle starts it. `selftest` opens papers off screen: it needs Qt."""

import sys

if sys.argv[1:2] == ["selftest"]:
    from gui.selftest import main

    sys.exit(main(sys.argv[2:]))

from model.__main__ import main as command_line

sys.exit(command_line())
