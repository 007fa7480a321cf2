"""aioboto3: boto3, awaited."""
# knowledge: aioboto3
from aioboto3.session import Session as Session
