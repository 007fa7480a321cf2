"""tritonclient: http."""
# knowledge: tritonclient

from tritonclient.http._client import InferAsyncRequest as InferAsyncRequest
from tritonclient.http._client import InferenceServerClient as InferenceServerClient
from tritonclient.http._infer_result import InferResult as InferResult
