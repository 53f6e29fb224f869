"""Tasks of a cluster: a bounded number under way, and their results in the order of the jobs."""

import itertools
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable
from typing import Any, TypeVar

from ...errors import SlabForgeError
from .connection import RayCluster

Job = TypeVar("Job")
RETRIES = 5  # of a task whose process or machine died, or whose renderer failed
_AHEAD = 2  # tasks under way, or done and not taken yet, for each that can run
_LOOK = 0.5  # seconds between two looks at what is done, so that Ctrl-C is answered


def in_order(
    cluster: RayCluster,
    function: Callable[..., Any],
    jobs: Iterable[tuple[Job, tuple[Any, ...]]],
    done: Callable[[Job], None] = lambda job: None,
) -> Generator[tuple[Job, Any], None, None]:
    """Run a function of a module on the cluster; yields each job and its result, in order.

    A job comes with the arguments of the function. `done` is called with each as soon as its result
    is there, whether or not it is its turn. A task takes one GPU where the cluster has any. Ray
    runs it again where its process or its machine died, and where it raised SlabForgeError, up to
    RETRIES times. At most two jobs for each task that can run are under way, or done and not
    taken: a slow one holds the others back, so that results never fill the memory.
    """
    ray = cluster.ray
    task = ray.remote(
        num_cpus=1,
        num_gpus=1 if cluster.gpus else 0,
        max_calls=0,  # a process goes on to the next task, with its renderer
        max_retries=RETRIES,
        retry_exceptions=[SlabForgeError],
    )(function)
    pending: deque[tuple[Job, Any]] = deque()
    told: set[Any] = set()
    left = iter(jobs)
    try:
        while True:
            room = max(0, _AHEAD * cluster.slots - len(pending))
            for job, arguments in itertools.islice(left, room):
                pending.append((job, task.remote(*arguments)))
            if not pending:
                return
            _tell(ray, pending, told, done)
            if pending[0][1] in told:
                job, reference = pending.popleft()
                told.discard(reference)
                yield job, _result(ray, reference)
    finally:
        if not sys.is_finalizing():  # Ray has ended by itself then
            for _, reference in pending:
                ray.cancel(reference, force=False)


def _tell(
    ray: Any, pending: deque[tuple[Job, Any]], told: set[Any], done: Callable[[Job], None]
) -> None:
    """Wait for a moment, or until one more is done, and tell of those that are."""
    open_ones = {reference: job for job, reference in pending if reference not in told}
    if not open_ones:
        return
    wait = 0 if pending[0][1] in told else _LOOK
    ready, _ = ray.wait(list(open_ones), timeout=wait, fetch_local=False)
    for reference in ready:
        told.add(reference)
        done(open_ones[reference])


def _result(ray: Any, reference: Any) -> Any:
    try:
        return ray.get(reference)
    except ray.exceptions.RayTaskError as error:
        if isinstance(error.cause, SlabForgeError):
            raise SlabForgeError(f"On a node of the cluster: {error.cause}") from None
        if isinstance(error.cause, ImportError):
            raise SlabForgeError(
                f"A node of the cluster lacks a package ({error.cause}); install SlabForge and what"
                " it needs, of this version, on every node."
            ) from None
        raise
    except ray.exceptions.RayError as error:
        said = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise SlabForgeError(
            f"The cluster gave a task up after {RETRIES + 1} tries: {said.rstrip('.')}; see its"
            " nodes with `ray status`."
        ) from None
