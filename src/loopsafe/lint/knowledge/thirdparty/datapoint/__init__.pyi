"""The Met Office's forecasts, asked over HTTP."""
# knowledge: datapoint
