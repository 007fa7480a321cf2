"""From facts to meaning: what names, attributes and calls refer to, across modules."""
