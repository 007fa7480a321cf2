"""Google Gen AI: the SDK of its models."""
# knowledge: google-genai
from google.genai.client import Client as Client
