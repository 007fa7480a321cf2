"""devolo-home-control-api: backend."""
# knowledge: devolo-home-control-api

from devolo_home_control_api.backend.mprm import Mprm as Mprm
