"""Jupyter: starting kernels and speaking with them."""
# knowledge: jupyter_client
from jupyter_client.connect import find_connection_file as find_connection_file
from jupyter_client.connect import write_connection_file as write_connection_file
from jupyter_client.manager import AsyncKernelManager as AsyncKernelManager
from jupyter_client.manager import KernelManager as KernelManager
from jupyter_client.multikernelmanager import AsyncMultiKernelManager as AsyncMultiKernelManager
from jupyter_client.multikernelmanager import MultiKernelManager as MultiKernelManager
