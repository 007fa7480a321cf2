"""Confluence, Jira and others over HTTP."""
# knowledge: atlassian-python-api
from typing import Any

from loopsafe.marks import blocks

class _Method:
    @blocks("network")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class _Rest:
    url: str
    username: Any
    password: Any
    timeout: Any
    verify_ssl: Any
    cloud: bool
    proxies: Any
    cookies: Any
    session: Any
    api_root: str
    api_version: Any
    advanced_mode: Any
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def close(self) -> Any: ...
    def resource_url(self, resource: Any, *args: Any, **kwargs: Any) -> str: ...
    @staticmethod
    def url_joiner(url: Any, path: Any, trailing: Any = None) -> str: ...
    # Whatever else there is asks the server.
    def __getattr__(self, name: str) -> _Method: ...
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def post(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def put(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def patch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def request(self, *args: Any, **kwargs: Any) -> Any: ...

class Confluence(_Rest):
    @blocks("network")
    def get_page_by_id(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_page_by_title(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_all_pages_from_space(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_page_child_by_type(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def create_page(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def update_page(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def update_or_create(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def append_page(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def remove_page(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def attach_file(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_all_spaces(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_space(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def cql(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_page_id(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def page_exists(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_attachments_from_content(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def add_comment(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def export_page(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def set_page_label(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_page_labels(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some

class Jira(_Rest):
    @blocks("network")
    def jql(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def issue(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def create_issue(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def update_issue_field(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def issue_create(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def issue_update(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def issue_add_comment(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def issue_transition(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def project(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def projects(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_all_projects(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def user(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def myself(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_issue_transitions(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def set_issue_status(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def add_attachment(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def epic_issues(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_issue(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_project(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def get_issue_status(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def issue_field_value(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some

class Bitbucket(_Rest):
    @blocks("network")
    def project_list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def repo_list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_repo(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_pull_requests(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def create_repo(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def create_pull_request(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_branches(self, *args: Any, **kwargs: Any) -> Any: ...

class ServiceDesk(_Rest):
    @blocks("network")
    def create_customer_request(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_customer_request(self, *args: Any, **kwargs: Any) -> Any: ...
