"""huawei-lte-api: usermanual."""
# knowledge: huawei-lte-api
