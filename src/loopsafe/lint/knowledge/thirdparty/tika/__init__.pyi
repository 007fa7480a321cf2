"""Tika: text of documents, asked of a server in Java, which it starts."""
# knowledge: tika
