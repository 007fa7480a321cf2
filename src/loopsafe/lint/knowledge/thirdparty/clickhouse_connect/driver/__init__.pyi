"""ClickHouse Connect: the clients' package."""
# knowledge: clickhouse-connect
from clickhouse_connect.driver.asyncclient import AsyncClient as AsyncClient
from clickhouse_connect.driver.client import Client as Client
