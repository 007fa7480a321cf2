"""LS507: an exception that crosses a thread as text."""

from __future__ import annotations

from loopsafe.lint.patterns.exceptions import flattened
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS507", "flattened-exception", on="raise")
def flattened_exception(site: Site) -> Verdict | None:
    """A thread turns an exception into text, and the other side raises a new exception made of the text.

    Type, traceback, cause and attributes are gone: no caller can tell a timeout from a typo any more.

    Bad:
        import queue
        import threading

        def load(fetch):
            answers = queue.Queue()

            def run():
                try:
                    answers.put((True, fetch()))
                except Exception as error:
                    answers.put((False, str(error)))

            threading.Thread(target=run).start()
            ok, answer = answers.get(timeout=60)
            if not ok:
                raise Exception(answer)
            return answer

    Good:
        import queue
        import threading

        def load(fetch):
            answers = queue.Queue()

            def run():
                try:
                    answers.put((fetch(), None))
                except Exception as error:
                    answers.put((None, error))

            threading.Thread(target=run).start()
            answer, error = answers.get(timeout=60)
            if error is not None:
                raise error
            return answer

    There is no automatic fix: pass the exception object and raise it, or let an executor or the bridge do both. The
    rule looks for `str(e)`, `repr(e)`, `f"{e}"` and `traceback.format_exc()` put into a queue, list, dict, attribute or
    name by what the same function or class runs in a thread. Text that is only logged or shown is not reported.
    """
    place = flattened(site)
    if place is None:
        return None
    message = f"the exception crosses the thread as text and comes back as `{site.text}`: type and traceback are lost"
    return Verdict(message, advice("pass the exception object and raise it"), at=place)
