"""Firebase: the app; its services are calls over HTTP."""
# knowledge: firebase-admin
from typing import Any

from firebase_admin import auth as auth
from firebase_admin import credentials as credentials
from firebase_admin import db as db
from firebase_admin import firestore as firestore
from firebase_admin import firestore_async as firestore_async
from firebase_admin import messaging as messaging
from firebase_admin import storage as storage

def initialize_app(*args: Any, **kwargs: Any) -> Any: ...
def get_app(*args: Any, **kwargs: Any) -> Any: ...
def delete_app(*args: Any, **kwargs: Any) -> Any: ...
