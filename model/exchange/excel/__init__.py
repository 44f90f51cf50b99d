"""Workbooks: a card out as .xlsx, and in again, also from a stranger's workbook."""
