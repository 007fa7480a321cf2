"""GrowthBook: feature flags."""
# knowledge: growthbook
from typing import Any

from growthbook.growthbook import GrowthBook as GrowthBook


