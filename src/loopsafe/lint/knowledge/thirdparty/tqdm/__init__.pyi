"""tqdm: a bar beside a loop; what it goes over is what it was given."""
# knowledge: tqdm
from tqdm.std import tqdm as tqdm
from tqdm.std import trange as trange
