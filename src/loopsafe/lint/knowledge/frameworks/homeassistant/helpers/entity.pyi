"""Home Assistant: entities; their properties and ``async_*`` methods run on the loop, ``update`` and services do not."""
# knowledge: homeassistant
from collections.abc import Callable
from typing import Any

from homeassistant.core import HomeAssistant
from loopsafe.marks import runs_on_loop, thread_bound

@runs_on_loop(
    "async_*",
    "_handle_coordinator_update",
    "available",
    "assumed_state",
    "attribution",
    "brightness",
    "battery_level",
    "capability_attributes",
    "color_mode",
    "color_temp_kelvin",
    "current_cover_position",
    "current_humidity",
    "current_option",
    "current_temperature",
    "device_class",
    "device_info",
    "effect",
    "effect_list",
    "entity_category",
    "entity_picture",
    "extra_state_attributes",
    "fan_mode",
    "fan_modes",
    "hs_color",
    "hvac_action",
    "hvac_mode",
    "hvac_modes",
    "icon",
    "is_closed",
    "is_closing",
    "is_locked",
    "is_on",
    "is_opening",
    "is_volume_muted",
    "latitude",
    "longitude",
    "media_album_artist",
    "media_album_name",
    "media_artist",
    "media_channel",
    "media_content_id",
    "media_content_type",
    "media_duration",
    "media_episode",
    "media_image_hash",
    "media_image_remotely_accessible",
    "media_image_url",
    "media_playlist",
    "media_position",
    "media_position_updated_at",
    "media_season",
    "media_series_title",
    "media_title",
    "media_track",
    "name",
    "native_*",
    "options",
    "percentage",
    "preset_mode",
    "preset_modes",
    "rgb_color",
    "source",
    "source_list",
    "state",
    "state_attributes",
    "supported_features",
    "target_temperature",
    "unique_id",
    "unit_of_measurement",
    "volume_level",
)
class Entity:
    hass: HomeAssistant
    entity_id: str
    platform: Any
    registry_entry: Any
    @thread_bound
    def async_write_ha_state(self) -> None: ...
    @thread_bound
    def async_schedule_update_ha_state(self, force_refresh: bool = False) -> None: ...
    def schedule_update_ha_state(self, force_refresh: bool = False) -> None: ...
    @thread_bound
    def async_on_remove(self, func: Callable[[], Any]) -> None: ...
    async def async_update_ha_state(self, force_refresh: bool = False) -> None: ...
    async def async_remove(self, **kwargs: Any) -> None: ...

class ToggleEntity(Entity): ...
