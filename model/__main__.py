"""The program without a screen: `python -m model …`, installed as `bagalau-cli`."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say (those of the process when None); the exit code 0, 1 or 2."""
    from model.commandline.run import run

    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
