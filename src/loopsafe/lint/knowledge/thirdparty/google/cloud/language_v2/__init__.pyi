"""Google Cloud Natural Language: another version, with the same clients."""
# knowledge: google-cloud-language
from google.cloud.language_v1 import LanguageServiceClient as LanguageServiceClient
from google.cloud.language_v1 import LanguageServiceAsyncClient as LanguageServiceAsyncClient
