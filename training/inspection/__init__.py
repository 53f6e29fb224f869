"""Inspection: trained networks find and name the defects of pictures and videos."""
