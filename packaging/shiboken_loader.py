# Copyright (C) 2022 The Qt Company Ltd.
# SPDX-License-Identifier: LicenseRef-Qt-Commercial OR LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only
"""Stands in for `shibokensupport.signature.loader` of PySide6 6.9.3 in the bundle: loads its parts late.

Changed for Bagalau in 2026. The original loads all that words a wrong call at every start (a tenth of it),
and looks into the source of each module imported later for PySide6's `__feature__`, which nothing here uses.
The names are those that libshiboken looks up; packaging/shiboken_support.py sees that the original is the one
this was made from.
"""

import builtins

import signature_bootstrap
from shibokensupport import signature


def pyside_type_init(type_key, sig_strings):
    """Signatures of a type."""
    from shibokensupport.signature import parser

    return parser.pyside_type_init(type_key, sig_strings)


def create_signature(props, key):
    """One signature."""
    from shibokensupport.signature import layout

    return layout.create_signature(props, key)


def seterror_argument(args, func_name, info):
    """Words for a wrong call."""
    from shibokensupport.signature import errorhandler

    return errorhandler.seterror_argument(args, func_name, info)


def make_helptext(func):
    """Help for a function."""
    from shibokensupport.signature import errorhandler

    return errorhandler.make_helptext(func)


def finish_import(_module):
    """Nothing: no module of PySide6 6.9 needs it."""


def feature_import(*_args, **_kwds):
    """No feature is asked for."""


def feature_imported(*_args, **_kwds):
    """No feature is asked for."""


def post_init():
    """Imports stay Python's own."""


signature.get_signature = signature_bootstrap.get_signature
signature.make_snake_case_name = signature_bootstrap.make_snake_case_name
builtins.__feature_import__ = signature_bootstrap.__feature_import__
