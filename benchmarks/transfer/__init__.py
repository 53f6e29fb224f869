"""How well networks trained on synthetic images do on real ones, and which parts of that help."""
