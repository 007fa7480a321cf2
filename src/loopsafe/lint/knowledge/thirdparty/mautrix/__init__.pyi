"""mautrix: bridges between Matrix and other networks."""
# knowledge: mautrix
