"""The whole way from files to findings: the same answer by any way, whatever is wrong with a file."""
