"""Why a paper cannot be printed."""

from model.wording import BagalauError


class PrintRefused(BagalauError):
    """The paper cannot be printed as it is. Its message says what to mend."""
