"""clickhouse-driver: ClickHouse over its own protocol."""
# knowledge: clickhouse-driver
from clickhouse_driver.client import Client as Client
from clickhouse_driver.dbapi import connect as connect
