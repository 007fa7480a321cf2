"""LangChain: things that run, where they are defined."""
# knowledge: langchain-core
from langchain_core.runnables import Runnable as Runnable
from langchain_core.runnables import RunnableBinding as RunnableBinding
from langchain_core.runnables import RunnableGenerator as RunnableGenerator
from langchain_core.runnables import RunnableLambda as RunnableLambda
from langchain_core.runnables import RunnableMap as RunnableMap
from langchain_core.runnables import RunnableParallel as RunnableParallel
from langchain_core.runnables import RunnableSequence as RunnableSequence
from langchain_core.runnables import RunnableSerializable as RunnableSerializable
from langchain_core.runnables import chain as chain
