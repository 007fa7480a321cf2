"""The DB-API module of SQLite."""
from sqlite3 import *
