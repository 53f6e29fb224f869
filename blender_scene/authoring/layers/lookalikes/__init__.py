"""Look-alikes: layers of sound metal that resemble defects and stay out of the mask."""
