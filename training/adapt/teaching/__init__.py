"""How a student is taught: batches, distortions, the loss, and the teacher that follows."""
