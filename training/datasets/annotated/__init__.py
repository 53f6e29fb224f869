"""Reads outlines and boxes that annotation tools keep in files beside pictures: COCO and YOLO."""
