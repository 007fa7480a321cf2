"""The plugin, in real runs of flake8."""
