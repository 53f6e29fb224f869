"""Figures by boxes: what counts as found, as inside, and as a false alarm."""

import numpy as np
from slabforge.training.judge.box_scores import BoxScores


def test_boxes_that_are_touched_are_found() -> None:
    boxes = np.zeros((40, 40), np.uint8)
    boxes[2:12, 2:12], boxes[20:30, 20:30] = 1, 2
    predicted = np.zeros((40, 40), np.bool_)
    predicted[4:8, 4:9] = True  # 20 pixels in the first box
    predicted[20, 20] = True  # one in the second: 1 % of it
    predicted[35:37, 0:10] = True  # 20 beside both
    scores = BoxScores()
    assert scores.add(boxes, predicted) == 0.5
    assert scores.add(np.zeros((40, 40), np.uint8), predicted) == 1.0
    assert scores.add(np.zeros((40, 40), np.uint8), np.zeros_like(predicted)) == 1.0
    assert scores.report() == {
        "images": 3,
        "images_defective": 1,
        "boxes": 2,
        "boxes_found": 0.5,
        "marked_in_boxes": 21 / 82,
        "false_alarms": 0.5,
    }


def test_nothing_has_no_shares() -> None:
    assert set(BoxScores().report().values()) == {0, None}
