"""The live preview: a window, or a page in a browser, over the programs of the generator."""
