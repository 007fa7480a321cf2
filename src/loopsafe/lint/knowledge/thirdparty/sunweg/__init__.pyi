"""Sun WEG solar plants, asked over HTTP."""
# knowledge: sunweg
