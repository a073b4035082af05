"""One kind of rule a file, found by its name."""
