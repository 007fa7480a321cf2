"""tritonclient: grpc aio."""
# knowledge: tritonclient

from tritonclient.grpc import InferenceServerClient as InferenceServerClient
