"""The kinds of departures, one file each: L1 pages, L2 head, L3 looks, L4 words, L5 tables, L6 appendices, L7 foot."""
