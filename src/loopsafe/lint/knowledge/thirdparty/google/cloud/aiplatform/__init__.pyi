"""Vertex AI: models, endpoints, jobs and indexes; methods that end in ``_async`` are awaited."""
# knowledge: google-cloud-aiplatform
from typing import Any

from .jobs import BatchPredictionJob as BatchPredictionJob
from .jobs import CustomJob as CustomJob
from .matching_engine.matching_engine_index import MatchingEngineIndex as MatchingEngineIndex
from .matching_engine.matching_engine_index_endpoint import MatchingEngineIndexEndpoint as MatchingEngineIndexEndpoint
from .models import Endpoint as Endpoint
from .models import Model as Model
from .pipeline_jobs import PipelineJob as PipelineJob

def init(**kwargs: Any) -> None: ...
