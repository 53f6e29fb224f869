"""Speed: how long frames, programs and training steps take."""
