"""tableauserverclient: server endpoint."""
# knowledge: tableauserverclient

from tableauserverclient.server.endpoint.auth_endpoint import Auth as Auth
from tableauserverclient.server.endpoint.custom_views_endpoint import CustomViews as CustomViews
from tableauserverclient.server.endpoint.data_acceleration_report_endpoint import (
    DataAccelerationReport as DataAccelerationReport,
)
from tableauserverclient.server.endpoint.data_alert_endpoint import DataAlerts as DataAlerts
from tableauserverclient.server.endpoint.databases_endpoint import Databases as Databases
from tableauserverclient.server.endpoint.datasources_endpoint import Datasources as Datasources
from tableauserverclient.server.endpoint.endpoint import Endpoint as Endpoint
from tableauserverclient.server.endpoint.endpoint import QuerysetEndpoint as QuerysetEndpoint
from tableauserverclient.server.endpoint.extensions_endpoint import Extensions as Extensions
from tableauserverclient.server.endpoint.favorites_endpoint import Favorites as Favorites
from tableauserverclient.server.endpoint.fileuploads_endpoint import Fileuploads as Fileuploads
from tableauserverclient.server.endpoint.flow_runs_endpoint import FlowRuns as FlowRuns
from tableauserverclient.server.endpoint.flow_task_endpoint import FlowTasks as FlowTasks
from tableauserverclient.server.endpoint.flows_endpoint import Flows as Flows
from tableauserverclient.server.endpoint.groups_endpoint import Groups as Groups
from tableauserverclient.server.endpoint.groupsets_endpoint import GroupSets as GroupSets
from tableauserverclient.server.endpoint.jobs_endpoint import Jobs as Jobs
from tableauserverclient.server.endpoint.linked_tasks_endpoint import LinkedTasks as LinkedTasks
from tableauserverclient.server.endpoint.metadata_endpoint import Metadata as Metadata
from tableauserverclient.server.endpoint.metrics_endpoint import Metrics as Metrics
from tableauserverclient.server.endpoint.oidc_endpoint import OIDC as OIDC
from tableauserverclient.server.endpoint.projects_endpoint import Projects as Projects
from tableauserverclient.server.endpoint.resource_tagger import Tags as Tags
from tableauserverclient.server.endpoint.schedules_endpoint import Schedules as Schedules
from tableauserverclient.server.endpoint.server_info_endpoint import ServerInfo as ServerInfo
from tableauserverclient.server.endpoint.sites_endpoint import Sites as Sites
from tableauserverclient.server.endpoint.subscriptions_endpoint import Subscriptions as Subscriptions
from tableauserverclient.server.endpoint.tables_endpoint import Tables as Tables
from tableauserverclient.server.endpoint.tasks_endpoint import Tasks as Tasks
from tableauserverclient.server.endpoint.users_endpoint import Users as Users
from tableauserverclient.server.endpoint.views_endpoint import Views as Views
from tableauserverclient.server.endpoint.virtual_connections_endpoint import VirtualConnections as VirtualConnections
from tableauserverclient.server.endpoint.webhooks_endpoint import Webhooks as Webhooks
from tableauserverclient.server.endpoint.workbooks_endpoint import Workbooks as Workbooks
