"""Windows that ask or tell one thing: calm, in plain words, never larger than an old screen."""
