"""Pub/Sub by its shorter name."""
# knowledge: google-cloud-pubsub
from google.cloud.pubsub_v1 import PublisherClient as PublisherClient
from google.cloud.pubsub_v1 import SubscriberClient as SubscriberClient
