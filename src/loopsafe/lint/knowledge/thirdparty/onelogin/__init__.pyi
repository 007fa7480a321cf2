"""python3-saml: a namespace."""
# knowledge: python3-saml
