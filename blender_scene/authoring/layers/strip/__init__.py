"""Defects of hot-rolled strip: scale, slag, ash and what rolls print. One file for each."""
