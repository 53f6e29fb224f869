"""Code for the head of a child process, in which TensorFlow then is as if it were not installed."""

PRELUDE = """
import sys
from importlib.machinery import PathFinder

class Without(PathFinder):
    @classmethod
    def find_spec(cls, name, *rest):
        return None if name.split(".")[0] == "tensorflow" else super().find_spec(name, *rest)

sys.meta_path[sys.meta_path.index(PathFinder)] = Without
"""
