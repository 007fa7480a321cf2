"""tableauserverclient: server server."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.server.endpoint.auth_endpoint import Auth
from tableauserverclient.server.endpoint.custom_views_endpoint import CustomViews
from tableauserverclient.server.endpoint.data_acceleration_report_endpoint import DataAccelerationReport
from tableauserverclient.server.endpoint.data_alert_endpoint import DataAlerts
from tableauserverclient.server.endpoint.databases_endpoint import Databases
from tableauserverclient.server.endpoint.datasources_endpoint import Datasources
from tableauserverclient.server.endpoint.extensions_endpoint import Extensions
from tableauserverclient.server.endpoint.favorites_endpoint import Favorites
from tableauserverclient.server.endpoint.fileuploads_endpoint import Fileuploads
from tableauserverclient.server.endpoint.flow_runs_endpoint import FlowRuns
from tableauserverclient.server.endpoint.flow_task_endpoint import FlowTasks
from tableauserverclient.server.endpoint.flows_endpoint import Flows
from tableauserverclient.server.endpoint.groups_endpoint import Groups
from tableauserverclient.server.endpoint.groupsets_endpoint import GroupSets
from tableauserverclient.server.endpoint.jobs_endpoint import Jobs
from tableauserverclient.server.endpoint.linked_tasks_endpoint import LinkedTasks
from tableauserverclient.server.endpoint.metadata_endpoint import Metadata
from tableauserverclient.server.endpoint.metrics_endpoint import Metrics
from tableauserverclient.server.endpoint.oidc_endpoint import OIDC
from tableauserverclient.server.endpoint.projects_endpoint import Projects
from tableauserverclient.server.endpoint.resource_tagger import Tags
from tableauserverclient.server.endpoint.schedules_endpoint import Schedules
from tableauserverclient.server.endpoint.server_info_endpoint import ServerInfo
from tableauserverclient.server.endpoint.sites_endpoint import Sites
from tableauserverclient.server.endpoint.subscriptions_endpoint import Subscriptions
from tableauserverclient.server.endpoint.tables_endpoint import Tables
from tableauserverclient.server.endpoint.tasks_endpoint import Tasks
from tableauserverclient.server.endpoint.users_endpoint import Users
from tableauserverclient.server.endpoint.views_endpoint import Views
from tableauserverclient.server.endpoint.virtual_connections_endpoint import VirtualConnections
from tableauserverclient.server.endpoint.webhooks_endpoint import Webhooks
from tableauserverclient.server.endpoint.workbooks_endpoint import Workbooks

from loopsafe.marks import blocks

class Server:
    auth: Auth
    views: Views
    users: Users
    sites: Sites
    groups: Groups
    jobs: Jobs
    workbooks: Workbooks
    datasources: Datasources
    favorites: Favorites
    flows: Flows
    flow_tasks: FlowTasks
    projects: Projects
    schedules: Schedules
    server_info: ServerInfo
    tasks: Tasks
    subscriptions: Subscriptions
    metadata: Metadata
    databases: Databases
    tables: Tables
    webhooks: Webhooks
    data_acceleration_report: DataAccelerationReport
    data_alerts: DataAlerts
    fileuploads: Fileuploads
    flow_runs: FlowRuns
    metrics: Metrics
    custom_views: CustomViews
    linked_tasks: LinkedTasks
    group_sets: GroupSets
    tags: Tags
    virtual_connections: VirtualConnections
    oidc: OIDC
    extensions: Extensions
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def validate_connection_settings(self, *args: Any, **kwargs: Any) -> Any: ...
    def add_http_options(self, *args: Any, **kwargs: Any) -> Any: ...
    def clear_http_options(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def use_server_version(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def use_highest_version(self, *args: Any, **kwargs: Any) -> Any: ...
    def check_at_least_version(self, *args: Any, **kwargs: Any) -> Any: ...
    def assert_at_least_version(self, *args: Any, **kwargs: Any) -> Any: ...
    def is_signed_in(self, *args: Any, **kwargs: Any) -> Any: ...
    def configure_ssl(self, *args: Any, **kwargs: Any) -> Any: ...
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
    def __enter__(self) -> Server: ...
    def __exit__(self, *exc: Any) -> Any: ...
