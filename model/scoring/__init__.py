"""Value -> points, and the words that explain them. Exact decimals throughout."""

from model.scoring.kind import Base, Kind
from model.scoring.numbers import ValueRefused, plain, read_number, refused, shortened, with_comma
from model.scoring.score import Score, Scorer
from model.scoring.share import ShareKind
from model.scoring.stored import read_stored_number
from model.scoring.values import Part, Value

__all__ = [
    "Base",
    "Kind",
    "Part",
    "Score",
    "Scorer",
    "ShareKind",
    "Value",
    "ValueRefused",
    "plain",
    "read_number",
    "read_stored_number",
    "refused",
    "shortened",
    "with_comma",
]
