"""Mistral: the SDK of its models, under its path of before 2.0."""
# knowledge: mistralai
from mistralai.client import Mistral as Mistral # version: before 2.0
