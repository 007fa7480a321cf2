"""AWS SDK for pandas: data frames from and to the services of AWS."""
# knowledge: awswrangler
from awswrangler import athena as athena
from awswrangler import catalog as catalog
from awswrangler import dynamodb as dynamodb
from awswrangler import redshift as redshift
from awswrangler import postgresql as postgresql
from awswrangler import mysql as mysql
from awswrangler import opensearch as opensearch
from awswrangler import secretsmanager as secretsmanager
from awswrangler import sts as sts
from awswrangler import timestream as timestream
from awswrangler import cloudwatch as cloudwatch
from awswrangler import s3 as s3
