"""What a render process does for a request: it draws, measures and reads out."""
