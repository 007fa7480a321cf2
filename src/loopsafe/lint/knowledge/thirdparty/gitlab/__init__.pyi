"""python-gitlab: GitLab; managers and objects ask the server."""
# knowledge: python-gitlab

from gitlab.client import Gitlab as Gitlab

class GitlabError(Exception): ...
class GitlabGetError(GitlabError): ...
