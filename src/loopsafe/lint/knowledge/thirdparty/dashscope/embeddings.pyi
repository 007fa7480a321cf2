"""The models of dashscope that embed."""
# knowledge: dashscope
from . import BatchTextEmbedding as BatchTextEmbedding, MultiModalEmbedding as MultiModalEmbedding, TextEmbedding as TextEmbedding
