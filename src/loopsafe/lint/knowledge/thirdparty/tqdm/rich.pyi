"""The bar that rich draws."""
# knowledge: tqdm
from tqdm.std import tqdm as tqdm
from tqdm.std import trange as trange
