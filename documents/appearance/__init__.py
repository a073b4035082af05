"""How a Word file looks: pages, and every line with the font, size and place it has once all styles are followed."""
