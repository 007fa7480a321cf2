"""ec2-metadata: what a machine of AWS asks about itself."""
# knowledge: ec2-metadata
from typing import Any

from loopsafe.marks import blocks

class EC2Metadata:
    @property
    @blocks("network")
    def account_id(self) -> Any: ...
    @property
    @blocks("network")
    def ami_id(self) -> Any: ...
    @property
    @blocks("network")
    def availability_zone(self) -> Any: ...
    @property
    @blocks("network")
    def iam_info(self) -> Any: ...
    @property
    @blocks("network")
    def iam_security_credentials(self) -> Any: ...
    @property
    @blocks("network")
    def instance_id(self) -> Any: ...
    @property
    @blocks("network")
    def instance_identity_document(self) -> Any: ...
    @property
    @blocks("network")
    def instance_profile_arn(self) -> Any: ...
    @property
    @blocks("network")
    def instance_type(self) -> Any: ...
    @property
    @blocks("network")
    def private_hostname(self) -> Any: ...
    @property
    @blocks("network")
    def private_ipv4(self) -> Any: ...
    @property
    @blocks("network")
    def public_hostname(self) -> Any: ...
    @property
    @blocks("network")
    def public_ipv4(self) -> Any: ...
    @property
    @blocks("network")
    def region(self) -> Any: ...
    @property
    @blocks("network")
    def security_groups(self) -> Any: ...
    @property
    @blocks("network")
    def tags(self) -> Any: ...
    @property
    @blocks("network")
    def user_data(self) -> Any: ...

ec2_metadata: EC2Metadata
