"""Kubernetes: the official client."""
# knowledge: kubernetes
from kubernetes import client as client
from kubernetes import config as config
from kubernetes import dynamic as dynamic
from kubernetes import watch as watch
