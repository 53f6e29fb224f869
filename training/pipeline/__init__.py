"""From single samples to batches, one stage a file, as NumPy arrays for any Keras backend.

    rendered, shuffled   where samples come from: the recipe's stream, or images on disk
    sizing               cut or resized to one size
    mixing               a share of real samples among generated ones, and what each counts
    augment              flips, turns and photometry, drawn for a sample's position
    batching             samples joined to arrays of static shape
    training_data        the frozen description that chooses and joins those stages
    source               either form of batches (as rendered, or for training) from one function
    feed                 hands batches to a consumer that takes them in another thread

Every stage is a function of the seed and of the position in the training alone, so that a training
can be continued at any step. Nothing here imports TensorFlow or Keras.
"""
