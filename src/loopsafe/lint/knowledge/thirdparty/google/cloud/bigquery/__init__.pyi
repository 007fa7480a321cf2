"""BigQuery: a data warehouse over HTTP."""
# knowledge: google-cloud-bigquery
from google.cloud.bigquery.client import Client as Client
from google.cloud.bigquery.job import LoadJob as LoadJob
from google.cloud.bigquery.job import QueryJob as QueryJob
