"""tableauserverclient: server."""
# knowledge: tableauserverclient

from tableauserverclient.server.endpoint import Auth as Auth
from tableauserverclient.server.endpoint import CustomViews as CustomViews
from tableauserverclient.server.endpoint import DataAccelerationReport as DataAccelerationReport
from tableauserverclient.server.endpoint import DataAlerts as DataAlerts
from tableauserverclient.server.endpoint import Databases as Databases
from tableauserverclient.server.endpoint import Datasources as Datasources
from tableauserverclient.server.endpoint import Endpoint as Endpoint
from tableauserverclient.server.endpoint import Favorites as Favorites
from tableauserverclient.server.endpoint import Fileuploads as Fileuploads
from tableauserverclient.server.endpoint import FlowRuns as FlowRuns
from tableauserverclient.server.endpoint import Flows as Flows
from tableauserverclient.server.endpoint import FlowTasks as FlowTasks
from tableauserverclient.server.endpoint import Groups as Groups
from tableauserverclient.server.endpoint import Jobs as Jobs
from tableauserverclient.server.endpoint import Metadata as Metadata
from tableauserverclient.server.endpoint import Metrics as Metrics
from tableauserverclient.server.endpoint import Projects as Projects
from tableauserverclient.server.endpoint import QuerysetEndpoint as QuerysetEndpoint
from tableauserverclient.server.endpoint import Schedules as Schedules
from tableauserverclient.server.endpoint import ServerInfo as ServerInfo
from tableauserverclient.server.endpoint import Sites as Sites
from tableauserverclient.server.endpoint import Subscriptions as Subscriptions
from tableauserverclient.server.endpoint import Tables as Tables
from tableauserverclient.server.endpoint import Tasks as Tasks
from tableauserverclient.server.endpoint import Users as Users
from tableauserverclient.server.endpoint import Views as Views
from tableauserverclient.server.endpoint import Webhooks as Webhooks
from tableauserverclient.server.endpoint import Workbooks as Workbooks
from tableauserverclient.server.pager import Pager as Pager
from tableauserverclient.server.server import Server as Server
