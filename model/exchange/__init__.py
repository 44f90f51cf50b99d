"""Files that come in and go out: read warily, written whole or not at all."""
