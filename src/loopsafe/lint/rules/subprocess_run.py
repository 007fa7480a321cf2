"""LS103: running a program to its end on the loop."""

from __future__ import annotations

from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS103", "subprocess-run", on="primitive:subprocess", fix="unsafe")
def subprocess_run(site: Site) -> Verdict | None:
    """A call waits for another program to end, and the loop waits with it.

    `subprocess.run` and its relatives, `os.system`, `Popen.wait` and `communicate` return when the program is done; a
    program that hangs also hangs the loop.

    Bad:
        import subprocess

        async def version():
            return subprocess.check_output(["git", "--version"])

    Good:
        import asyncio

        async def version():
            process = await asyncio.create_subprocess_exec("git", "--version", stdout=asyncio.subprocess.PIPE)
            output, _ = await process.communicate()
            return output

    The fix hands the call to a worker thread, which keeps its arguments and its result; it is unsafe because other
    tasks run in between. Starting a program without waiting is `process-start`.
    """
    assert site.primitive is not None
    return Verdict(f"`{site.text}` waits for a process{site.alternative()}", offload(site))
