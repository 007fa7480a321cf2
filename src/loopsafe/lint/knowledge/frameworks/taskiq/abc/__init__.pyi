"""taskiq: what brokers and middlewares are."""
# knowledge: taskiq
