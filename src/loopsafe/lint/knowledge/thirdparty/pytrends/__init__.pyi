"""Google Trends."""
# knowledge: pytrends
