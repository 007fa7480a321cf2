"""Vertex AI: the same as ``vertexai.language_models``, under the name it had before."""
# knowledge: google-cloud-aiplatform
from vertexai.language_models import TextEmbeddingModel as TextEmbeddingModel
from vertexai.language_models import TextGenerationModel as TextGenerationModel
