"""Google Cloud Scheduler: another name of the same clients."""
# knowledge: google-cloud-scheduler
from google.cloud.scheduler_v1 import CloudSchedulerClient as CloudSchedulerClient
from google.cloud.scheduler_v1 import CloudSchedulerAsyncClient as CloudSchedulerAsyncClient
