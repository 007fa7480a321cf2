"""The debugger: talks to whoever sits at the console."""
from typing import Any
from bdb import Bdb
from cmd import Cmd

from loopsafe.marks import blocks, thread_specific

@thread_specific
@blocks("console", duration="unbounded")
def run(statement, globals=None, locals=None): ...
@thread_specific
@blocks("console", duration="unbounded")
def pm(): ...
class Pdb(Bdb, Cmd):
    def __init__(self, completekey='tab', stdin=None, stdout=None, skip=None, nosigint=False, readrc=True) -> None: ...
    @thread_specific
    @blocks("console", duration="unbounded")
    def interaction(self, frame, tb_or_exc): ...
    @thread_specific
    @blocks("console", duration="unbounded")
    def set_trace(self, *args: Any, **kwargs: Any) -> None: ...
@thread_specific
@blocks("console", duration="unbounded")
def runeval(expression, globals=None, locals=None): ...
@thread_specific
@blocks("console", duration="unbounded")
def runctx(statement, globals, locals): ...
@thread_specific
@blocks("console", duration="unbounded")
def runcall(*args: Any, **kwds): ...
@thread_specific
@blocks("console", duration="unbounded")
def set_trace(*, header=None): ...
@thread_specific
@blocks("console", duration="unbounded")
def post_mortem(t=None): ...
def help(): ...
