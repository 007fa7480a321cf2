"""What bridges have in common."""
# knowledge: mautrix
