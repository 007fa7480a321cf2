"""The compiler of regular expressions; deprecated since 3.11."""
