"""Training: from one description of a task to a saved network.

plan        how long, how fast, in which precision
task        what is trained, on what, by which plan, and where it is left
loop        Keras's own `fit` on the task's batches, resumable
train       the loop, then the threshold, then the file
command     `slabforge train`: from its options to a task
callbacks   what happens between the steps
checkpoint  one file after each epoch, from which a training goes on exactly
precision   mixed precision where the GPU computes it faster
"""
