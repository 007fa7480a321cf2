"""Spider thermostats, asked over HTTP."""
# knowledge: spiderpy
