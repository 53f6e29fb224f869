"""What a segmentation is judged by: the three Dice figures that publications mix up, and more."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray


def dice(overlap: float, total: float) -> float:
    """Sørensen and Dice: twice the overlap over the sum of both areas; 1 for empty on empty."""
    return 2.0 * overlap / total if total else 1.0


@dataclass
class Scores:
    """Counts over images, and the figures that they give."""

    per_image: list[tuple[int, int, int]] = field(default_factory=list)  # TP, predicted, true

    def add(self, truth: NDArray[np.bool_], predicted: NDArray[np.bool_]) -> None:
        """Count one image; both masks have the same shape."""
        shared = int(np.count_nonzero(truth & predicted))
        counts = shared, int(np.count_nonzero(predicted)), int(np.count_nonzero(truth))
        self.per_image.append(counts)

    def report(self) -> dict[str, float | int | None]:
        """The figures; one that no image could give is None.

        `dice_defective`: mean Dice of the images that have a defect. `dice_pixels`: Dice of all
        pixels of all images together. `dice_images`: mean Dice of all images, where an empty
        prediction on an image without defects counts as 1. `iou`, `precision` and `recall` are
        over all pixels together.
        """
        counts = np.array(self.per_image, np.int64).reshape(-1, 3)
        shared, predicted, true = (int(v) for v in counts.sum(0))
        each = [dice(s, p + t) for s, p, t in self.per_image]
        defective = [d for d, (_, _, t) in zip(each, self.per_image, strict=True) if t]
        union = predicted + true - shared
        return {
            "images": len(each),
            "images_defective": len(defective),
            "dice_defective": float(np.mean(defective)) if defective else None,
            "dice_pixels": dice(shared, predicted + true) if each else None,
            "dice_images": float(np.mean(each)) if each else None,
            "iou": shared / union if union else None,
            "precision": shared / predicted if predicted else None,
            "recall": shared / true if true else None,
        }
