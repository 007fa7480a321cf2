"""What the command line can do, one module a command; a module is imported when its command is given."""
