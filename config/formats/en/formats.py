"""English formats: the month as a word, so that no day is read month first; figures stay as the reports write them.

Within a day the spaces do not break, for narrow columns.
"""

DATE_FORMAT = "j\N{NO-BREAK SPACE}M\N{NO-BREAK SPACE}Y"
SHORT_DATE_FORMAT = DATE_FORMAT
DATETIME_FORMAT = f"H:i, {DATE_FORMAT}"
SHORT_DATETIME_FORMAT = DATETIME_FORMAT
TIME_FORMAT = "H:i"
YEAR_MONTH_FORMAT = "M\N{NO-BREAK SPACE}Y"
MONTH_DAY_FORMAT = "j\N{NO-BREAK SPACE}M"
FIRST_DAY_OF_WEEK = 1
# What is typed follows the page's own example, 31/12/2026, in either language.
DATE_INPUT_FORMATS = ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d", "%d %b %Y", "%d %B %Y"]
DATETIME_INPUT_FORMATS = ["%d/%m/%Y %H:%M", "%Y-%m-%dT%H:%M"]
DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "."
NUMBER_GROUPING = 3
