"""The command line, its configuration and the files it finds."""
