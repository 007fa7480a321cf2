"""The bar that suits a terminal, a notebook, or an async loop."""
# knowledge: tqdm
from tqdm.asyncio import tarange as trange  # dynamic
from tqdm.asyncio import tqdm_asyncio as tqdm
