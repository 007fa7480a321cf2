"""The models of dashscope that embed."""
# knowledge: dashscope
from . import TextEmbedding as TextEmbedding
