"""tableauserverclient: models."""
# knowledge: tableauserverclient

from tableauserverclient.models.custom_view_item import CustomViewItem as CustomViewItem
from tableauserverclient.models.database_item import DatabaseItem as DatabaseItem
from tableauserverclient.models.datasource_item import DatasourceItem as DatasourceItem
from tableauserverclient.models.project_item import ProjectItem as ProjectItem
from tableauserverclient.models.table_item import TableItem as TableItem
from tableauserverclient.models.view_item import ViewItem as ViewItem
from tableauserverclient.models.virtual_connection_item import VirtualConnectionItem as VirtualConnectionItem
from tableauserverclient.models.workbook_item import WorkbookItem as WorkbookItem
