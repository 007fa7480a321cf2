"""huawei-lte-api: config."""
# knowledge: huawei-lte-api
