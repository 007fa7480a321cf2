"""Google Cloud Speech: another version, with the same clients."""
# knowledge: google-cloud-speech
from google.cloud.speech import SpeechClient as SpeechClient
from google.cloud.speech import SpeechAsyncClient as SpeechAsyncClient
