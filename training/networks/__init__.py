"""Networks: the U-Net and Xception, their losses and metrics, and the files they are kept in."""
