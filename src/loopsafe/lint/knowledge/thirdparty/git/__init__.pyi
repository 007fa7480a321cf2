"""GitPython: git as a process, and its files."""
# knowledge: GitPython
from git.cmd import Git as Git
from git.repo.base import Repo as Repo


