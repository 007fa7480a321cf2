"""Google Cloud Text-to-Speech: another version, with the same clients."""
# knowledge: google-cloud-texttospeech
from google.cloud.texttospeech import TextToSpeechClient as TextToSpeechClient
from google.cloud.texttospeech import TextToSpeechAsyncClient as TextToSpeechAsyncClient
