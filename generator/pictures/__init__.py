"""Picture files: which there are in a folder, and how pictures and masks are read from them."""
