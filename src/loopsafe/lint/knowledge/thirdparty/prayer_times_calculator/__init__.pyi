"""Prayer times, asked over HTTP."""
# knowledge: prayer_times_calculator

from prayer_times_calculator.pray_times_calculator import PrayerTimesCalculator as PrayerTimesCalculator
