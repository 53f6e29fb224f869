"""What a preview shows, as plain data: nothing here opens a window or renders."""
