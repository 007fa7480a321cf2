"""meteofrance-api: model."""
# knowledge: meteofrance-api

from meteofrance_api.model.forecast import Forecast as Forecast
from meteofrance_api.model.rain import Rain as Rain
