"""Where a Word document departs from a layout profile: what stands there, what the profile asks, and by which rule."""
