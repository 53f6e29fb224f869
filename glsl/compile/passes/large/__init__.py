"""The passes that large materials have beside the others."""
