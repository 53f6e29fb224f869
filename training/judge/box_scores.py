"""Figures of a segmentation on images of which only boxes around the defects are known."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

_LEAST = 0.02  # share of a box that must be marked for it to count as found


@dataclass
class BoxScores:
    """Counts of boxes and of marked pixels over images.

    Boxes that touch and are of one class count as one, since they come as a mask of filled boxes.
    """

    images: int = 0
    defective: int = 0
    boxes: int = 0
    found: int = 0
    marked: int = 0
    inside: int = 0
    alarms: int = 0

    def add(self, boxes: NDArray[np.uint8], predicted: NDArray[np.bool_]) -> float:
        """Count one image by its filled boxes (H, W) and what is predicted there, bool (H, W).

        Returns the share of its boxes that are found, 1 where it has none.
        """
        own, hit = 0, 0
        for value in np.flatnonzero(np.bincount(boxes.ravel())[1:]) + 1:
            count, labels = cv2.connectedComponents((boxes == value).astype(np.uint8))
            for k in range(1, count):
                own += 1
                hit += float(predicted[labels == k].mean()) >= _LEAST
        self.images += 1
        self.defective += own > 0
        self.boxes += own
        self.found += hit
        self.marked += int(np.count_nonzero(predicted))
        self.inside += int(np.count_nonzero(predicted & (boxes > 0)))
        self.alarms += own == 0 and bool(predicted.any())
        return hit / own if own else 1.0

    def report(self) -> dict[str, Any]:
        """The figures by name; None for a share of nothing.

        - `images`, `images_defective`: all images, and those with a box.
        - `boxes`, `boxes_found`: boxes, and the share of them of which at least 2 % is marked.
        - `marked_in_boxes`: the share of all marked pixels that lies in a box.
        - `false_alarms`: the share of images without a box in which anything is marked.
        """
        sound = self.images - self.defective
        return {
            "images": self.images,
            "images_defective": self.defective,
            "boxes": self.boxes,
            "boxes_found": self.found / self.boxes if self.boxes else None,
            "marked_in_boxes": self.inside / self.marked if self.marked else None,
            "false_alarms": self.alarms / sound if sound else None,
        }
