"""devolo-home-control-api: publisher."""
# knowledge: devolo-home-control-api

from devolo_home_control_api.publisher.updater import Updater as Updater
