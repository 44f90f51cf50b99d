"""Tables of entries at work: cells, sums, balances, dates. Pure: no clock, no files."""
