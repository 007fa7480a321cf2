"""Constants of Tk."""
