"""Discogs, asked over HTTP."""
# knowledge: python3-discogs-client

from discogs_client.client import Client as Client
from discogs_client.models import Artist as Artist
from discogs_client.models import CollectionFolder as CollectionFolder
from discogs_client.models import CollectionItemInstance as CollectionItemInstance
from discogs_client.models import Inventory as Inventory
from discogs_client.models import Label as Label
from discogs_client.models import List as List
from discogs_client.models import Listing as Listing
from discogs_client.models import Master as Master
from discogs_client.models import Order as Order
from discogs_client.models import OrderMessagesList as OrderMessagesList
from discogs_client.models import Release as Release
from discogs_client.models import User as User
from discogs_client.models import Wantlist as Wantlist
from discogs_client.models import WantlistItem as WantlistItem
