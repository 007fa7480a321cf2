"""Google's old credentials."""
# knowledge: oauth2client
