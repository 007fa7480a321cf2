"""What boto3.client() gives, by its name in annotations."""
# knowledge: mypy-boto3-bedrock-runtime
from botocore.client import _BedrockRuntime as BedrockRuntimeClient
