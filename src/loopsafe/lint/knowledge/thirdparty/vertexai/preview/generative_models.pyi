"""Vertex AI: the same as ``vertexai.generative_models``, under the name it had before."""
# knowledge: google-cloud-aiplatform
from vertexai.generative_models import ChatSession as ChatSession
from vertexai.generative_models import GenerativeModel as GenerativeModel
