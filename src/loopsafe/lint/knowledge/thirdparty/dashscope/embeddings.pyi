"""The models of dashscope that embed."""
from . import BatchTextEmbedding as BatchTextEmbedding, MultiModalEmbedding as MultiModalEmbedding, TextEmbedding as TextEmbedding
