"""Vertex AI: the same as ``vertexai.rag``, under the name it had before."""
# knowledge: google-cloud-aiplatform
from vertexai.rag import create_corpus as create_corpus
from vertexai.rag import delete_corpus as delete_corpus
from vertexai.rag import delete_file as delete_file
from vertexai.rag import get_corpus as get_corpus
from vertexai.rag import get_file as get_file
from vertexai.rag import import_files as import_files
from vertexai.rag import import_files_async as import_files_async
from vertexai.rag import list_corpora as list_corpora
from vertexai.rag import list_files as list_files
from vertexai.rag import retrieval_query as retrieval_query
from vertexai.rag import update_corpus as update_corpus
from vertexai.rag import upload_file as upload_file
