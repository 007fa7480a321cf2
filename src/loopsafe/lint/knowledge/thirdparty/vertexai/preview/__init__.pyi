"""Vertex AI: modules under the names they had before."""
# knowledge: google-cloud-aiplatform
