"""A whole training: the loop, the threshold, the file."""

from ..judge.evaluate import choose_threshold
from ..networks.model_file import card_of, check_threshold, save_model
from .loop import fit_network
from .task import Task, Training


def train(task: Task) -> Training:
    """Train a network, settle a segmentation's threshold, and save it to `task.file`, if given.

    Raises SlabForgeError for what cannot be trained, resumed, rendered or saved.
    """
    if task.threshold is not None:
        check_threshold(task.threshold)
    training = fit_network(task)
    model = training.model
    if task.file is not None:
        save_model(model, task.file)  # at once: what follows may meet a picture that is gone
    if card_of(model).kind == "segmentation":
        training.threshold = task.threshold or choose_threshold(
            model, task.data.held_out(task.devices)
        )
        card_of(model).threshold = training.threshold
    if task.file is not None:
        save_model(model, task.file)
    return training
