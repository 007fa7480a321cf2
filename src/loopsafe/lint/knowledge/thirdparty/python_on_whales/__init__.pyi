"""Python on whales: every operation runs docker."""
# knowledge: python-on-whales
from typing import Any

from python_on_whales.docker_client import DockerClient as DockerClient
from python_on_whales.docker_client import docker as docker


