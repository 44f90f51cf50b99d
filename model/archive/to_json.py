"""JSON that SQLite takes as text."""

import json


def to_json(content: object) -> str:
    """The content as JSON."""
    text = json.dumps(content, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:  # half a character, as broken input methods leave it in a wrong entry
        text = json.dumps(content)
    return text
