"""Google Cloud search and conversation: another version, with the same clients."""
# knowledge: google-cloud-discoveryengine
from google.cloud.discoveryengine_v1 import SearchServiceClient as SearchServiceClient
from google.cloud.discoveryengine_v1 import ConversationalSearchServiceClient as ConversationalSearchServiceClient
from google.cloud.discoveryengine_v1 import DocumentServiceClient as DocumentServiceClient
from google.cloud.discoveryengine_v1 import SearchServiceAsyncClient as SearchServiceAsyncClient
from google.cloud.discoveryengine_v1 import ConversationalSearchServiceAsyncClient as ConversationalSearchServiceAsyncClient
from google.cloud.discoveryengine_v1 import DocumentServiceAsyncClient as DocumentServiceAsyncClient
