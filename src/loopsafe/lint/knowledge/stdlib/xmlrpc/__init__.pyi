"""Remote procedure calls in XML over HTTP."""
