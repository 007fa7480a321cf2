"""tritonclient: grpc."""
# knowledge: tritonclient

from tritonclient.grpc._client import InferenceServerClient as InferenceServerClient
