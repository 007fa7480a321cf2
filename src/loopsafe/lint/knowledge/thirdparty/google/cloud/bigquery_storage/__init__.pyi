"""BigQuery Storage: another name of the same clients."""
# knowledge: google-cloud-bigquery-storage
from google.cloud.bigquery_storage_v1 import BigQueryReadClient as BigQueryReadClient
