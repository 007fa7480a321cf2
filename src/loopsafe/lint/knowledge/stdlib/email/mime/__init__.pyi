"""Classes of message parts."""
