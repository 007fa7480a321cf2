"""Docker: the SDK of its engine."""
# knowledge: docker
from docker.api.client import APIClient as APIClient
from docker.client import DockerClient as DockerClient
from docker.client import from_env as from_env
