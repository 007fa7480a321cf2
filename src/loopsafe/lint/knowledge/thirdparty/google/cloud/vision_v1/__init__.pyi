"""Google Cloud Vision: another name of the same clients."""
# knowledge: google-cloud-vision
from google.cloud.vision import ImageAnnotatorClient as ImageAnnotatorClient
from google.cloud.vision import ImageAnnotatorAsyncClient as ImageAnnotatorAsyncClient
