"""PRAW: mixins."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks
from praw.models.reddit.comment import Comment
from praw.models.reddit.mixins.created import CreatedMixin as CreatedMixin
from praw.models.reddit.mixins.editable import EditableMixin, EditableMixin as EditableMixin
from praw.models.reddit.mixins.fullname import FullnameMixin as FullnameMixin
from praw.models.reddit.mixins.inboxable import InboxableMixin as InboxableMixin
from praw.models.reddit.mixins.inboxtoggleable import InboxToggleableMixin, InboxToggleableMixin as InboxToggleableMixin
from praw.models.reddit.mixins.messageable import MessageableMixin as MessageableMixin
from praw.models.reddit.mixins.replyable import ReplyableMixin, ReplyableMixin as ReplyableMixin
from praw.models.reddit.mixins.reportable import ReportableMixin, ReportableMixin as ReportableMixin
from praw.models.reddit.mixins.savable import SavableMixin, SavableMixin as SavableMixin
from praw.models.reddit.mixins.votable import VotableMixin, VotableMixin as VotableMixin
from praw.models.reddit.submission import Submission

class ThingModerationMixin:
    @blocks("network")
    def approve(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def distinguish(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def ignore_reports(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def lock(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def remove(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def send_removal_message(self, *args: Any, **kwargs: Any) -> Comment: ...
    @blocks("network")
    def undistinguish(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def unignore_reports(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def unlock(self, *args: Any, **kwargs: Any) -> Any: ...
    thing: Comment | Submission

class UserContentMixin(EditableMixin, InboxToggleableMixin, ReplyableMixin, ReportableMixin, SavableMixin, VotableMixin):
    ...
