"""supabase-auth:  sync."""
# knowledge: supabase-auth
