"""Supabase's accounts over HTTP, a sync client and an async one."""
# knowledge: supabase-auth

from supabase_auth._sync.gotrue_admin_api import SyncGoTrueAdminAPI as SyncGoTrueAdminAPI
from supabase_auth._sync.gotrue_client import SyncGoTrueClient as SyncGoTrueClient
