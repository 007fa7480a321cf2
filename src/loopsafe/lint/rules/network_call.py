"""LS102: a network call on the loop."""

from __future__ import annotations

from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS102", "network-call", on="primitive:network", fix="unsafe")
def network_call(site: Site) -> Verdict | None:
    """A call waits for the network while every task of the loop waits for the call.

    HTTP functions and clients, sockets, name resolution, mail, cloud and AI SDKs: the thread sits in a system call
    until the other side answers, or until a timeout that is often minutes away.

    Bad:
        import requests

        async def price(url):
            return requests.get(url).json()

    Good:
        import httpx

        async def price(client: httpx.AsyncClient, url):
            response = await client.get(url)
            return response.json()

    The fix hands the call to a worker thread. It is unsafe: the code runs in another thread, and other tasks run in
    between. An async client, where the library has one, is better; the report names it.
    """
    assert site.primitive is not None
    return Verdict(f"`{site.text}` waits for the network{site.alternative()}", offload(site))
