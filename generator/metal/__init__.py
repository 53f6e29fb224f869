"""Real metal: a user's own pictures of sound metal, and which window of them a sample shows."""
