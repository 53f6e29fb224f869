"""The thin part that needs TensorFlow: batches as a tf.data.Dataset, and their end at exit."""
