"""How long a thing may take in a test.

The figures themselves are seen on a quiet computer, by `make reliability`; among all the other tests, on a
busy one, only what runs away is to be found.
"""

import os

SLACK = 1 if os.environ.get("BAGALAU_THOROUGH") else 8
"""By how much a budget may be passed."""
