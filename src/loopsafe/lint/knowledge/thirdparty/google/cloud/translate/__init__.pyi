"""Google Cloud Translation, version 3: another name of the same clients."""
# knowledge: google-cloud-translate
from google.cloud.translate_v3 import TranslationServiceClient as TranslationServiceClient
from google.cloud.translate_v3 import TranslationServiceAsyncClient as TranslationServiceAsyncClient
