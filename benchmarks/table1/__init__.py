"""Table 1: networks that are trained on synthetic images, real images, or both, on real tests."""
