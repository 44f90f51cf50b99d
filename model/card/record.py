"""Classes of values that start quickly."""

from typing import Any, Self


class Record:
    """What a dataclass with slots is, for the few classes that every start of the program makes.

    `dataclasses` brings Python's `inspect` in and takes 9 ms of a start for them, and 2 MB.
    """

    __slots__: tuple[str, ...] = ()

    def replaced(self, **changes: Any) -> Self:  # noqa: ANN401  (each has its own type)
        """Another one, with some of its values changed.

        Raises:
            TypeError: there is no such value.
        """
        return type(self)(**{name: getattr(self, name) for name in self.__slots__} | changes)

    def __eq__(self, other: object) -> bool:
        """Of the same class, with the same values."""
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    __hash__ = None  # type: ignore[assignment]  # its values can change

    def __repr__(self) -> str:
        """Its values by name, for whoever reads a failed test."""
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{type(self).__name__}({values})"
