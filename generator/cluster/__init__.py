"""A cluster of machines that render together: Ray (ray.io) hands out the work, and this asks it."""
