"""Google Cloud Video Intelligence: another name of the same clients."""
# knowledge: google-cloud-videointelligence
from google.cloud.videointelligence import VideoIntelligenceServiceClient as VideoIntelligenceServiceClient
from google.cloud.videointelligence import VideoIntelligenceServiceAsyncClient as VideoIntelligenceServiceAsyncClient
