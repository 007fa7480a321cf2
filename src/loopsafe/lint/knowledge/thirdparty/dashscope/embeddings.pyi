"""The models of dashscope that embed."""
# knowledge: dashscope
from . import BatchTextEmbedding as BatchTextEmbedding, TextEmbedding as TextEmbedding
