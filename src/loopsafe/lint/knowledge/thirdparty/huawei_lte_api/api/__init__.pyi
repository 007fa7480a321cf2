"""huawei-lte-api: api."""
# knowledge: huawei-lte-api
