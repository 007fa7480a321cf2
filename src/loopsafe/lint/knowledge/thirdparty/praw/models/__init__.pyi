"""PRAW: models."""
# knowledge: praw

from praw.models.front import Front as Front
from praw.models.helpers import AnnouncementHelper as AnnouncementHelper, DraftHelper as DraftHelper, LiveHelper as LiveHelper, MultiredditHelper as MultiredditHelper, SubredditHelper as SubredditHelper
from praw.models.inbox import Inbox as Inbox
from praw.models.listing.domain import DomainListing as DomainListing
from praw.models.listing.generator import ListingGenerator as ListingGenerator
from praw.models.media import Media as Media
from praw.models.mod_action import ModAction as ModAction
from praw.models.reddit.comment import Comment as Comment
from praw.models.reddit.message import Message as Message, SubredditMessage as SubredditMessage
from praw.models.reddit.modmail import ModmailConversation as ModmailConversation, ModmailMessage as ModmailMessage
from praw.models.reddit.more import MoreComments as MoreComments
from praw.models.reddit.multi import Multireddit as Multireddit
from praw.models.reddit.redditor import Redditor as Redditor
from praw.models.reddit.submission import Submission as Submission
from praw.models.reddit.subreddit.subreddit import Subreddit as Subreddit
from praw.models.reddit.wikipage import WikiPage as WikiPage
from praw.models.redditors import Redditors as Redditors
from praw.models.subreddits import Subreddits as Subreddits
from praw.models.trophy import Trophy as Trophy
from praw.models.user import User as User

