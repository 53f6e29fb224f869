"""The folder of a data set: whole files, one process at a time, how far it is, what made it."""
