"""A plan's Word file read into a proposal: what was guessed, how sure, why, and what must be asked."""
