"""Huawei routers, asked over HTTP."""
# knowledge: huawei-lte-api
