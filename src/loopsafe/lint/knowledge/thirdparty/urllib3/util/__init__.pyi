"""urllib3: what its connections are made of."""
# knowledge: urllib3
from urllib3.util.ssl_ import create_urllib3_context as create_urllib3_context
