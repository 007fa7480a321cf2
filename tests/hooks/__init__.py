"""The hooks for pre-commit."""
