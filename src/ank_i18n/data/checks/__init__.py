"""Facts that the checks stand on: letters, numbers, calendars, word lists."""
