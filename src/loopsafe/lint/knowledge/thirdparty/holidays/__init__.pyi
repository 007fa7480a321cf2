"""Holidays of countries and markets: each has a module of its own, imported when it is asked for."""
# knowledge: holidays
from holidays.holiday_base import HolidayBase as HolidayBase, HolidaySum as HolidaySum
from holidays.utils import (
    CountryHoliday as CountryHoliday,
    country_holidays as country_holidays,
    financial_holidays as financial_holidays,
    list_localized_countries as list_localized_countries,
    list_localized_financial as list_localized_financial,
    list_supported_countries as list_supported_countries,
    list_supported_financial as list_supported_financial,
)
