"""Stands in for PyInstaller's `pyimod03_ctypes` in the bundle.

The original brings ctypes in at every start (2 ms, half a megabyte), to look beside the program for libraries
that ctypes is asked for by their mere names. Ours are asked for by their whole paths (PDFium), or belong to
Windows.
"""


def install():
    """Nothing is to be changed."""
