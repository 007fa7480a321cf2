"""What runs keep for the next one changes how quick an answer is, and never the answer."""
