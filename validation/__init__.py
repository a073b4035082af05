"""Is it right: plans, forms and reports as plain values, and the rules that hold between them. No Django."""
