"""Value -> points, and the words that explain them. Exact decimals throughout."""

from model.scoring.kind import Base, Kind
from model.scoring.numbers import ValueRefused, plain, read_number, refused, shortened, with_comma
from model.scoring.score import ZERO, Score, Scorer
from model.scoring.share import ShareKind
from model.scoring.stored import OddNumber, read_stored_number, read_stored_points
from model.scoring.values import Part, Value

__all__ = [
    "ZERO",
    "Base",
    "Kind",
    "OddNumber",
    "Part",
    "Score",
    "Scorer",
    "ShareKind",
    "Value",
    "ValueRefused",
    "plain",
    "read_number",
    "read_stored_number",
    "read_stored_points",
    "refused",
    "shortened",
    "with_comma",
]
