"""Tableau Server, asked over HTTP."""
# knowledge: tableauserverclient

from tableauserverclient.models import CustomViewItem as CustomViewItem
from tableauserverclient.models import DatabaseItem as DatabaseItem
from tableauserverclient.models import DatasourceItem as DatasourceItem
from tableauserverclient.models import ProjectItem as ProjectItem
from tableauserverclient.models import TableItem as TableItem
from tableauserverclient.models import ViewItem as ViewItem
from tableauserverclient.models import VirtualConnectionItem as VirtualConnectionItem
from tableauserverclient.models import WorkbookItem as WorkbookItem
from tableauserverclient.server import Pager as Pager
from tableauserverclient.server import Server as Server
