"""Alibaba Cloud over HTTP."""
# knowledge: aliyun-python-sdk-core
