"""Text documents (.docx): the paper out, and a filled one in."""
