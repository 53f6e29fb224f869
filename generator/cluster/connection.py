"""The connection to a Ray cluster: found, checked before anything waits for it, and ended."""

import importlib.util
import os
import re
import socket
import sys
import threading
from typing import Any

from ...closing import Closing
from ...errors import SlabForgeError

LOCAL = "local"
"""Stands for a cluster that runs on this machine already, or else is started here."""
VARIABLE = "RAY_ADDRESS"  # Ray's own, of the cluster that is used where no address is given
_PATIENCE = 5.0  # seconds for a server to say something
_ADDRESS = re.compile(r"(?:ray://)?(?P<host>[^/:]+):(?P<port>\d{1,5})")
# what a client of HTTP/2, on which Ray's gRPC runs, says first: the preface and empty settings,
# which a server answers with settings of its own (RFC 9113, section 3.4)
_GREETING = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes([0, 0, 0, 4, 0, 0, 0, 0, 0])
_SETTINGS = 4  # the kind of such a frame, its fourth byte


class _Connection:
    """The one connection that a process has to Ray: how many use it, and whether we opened it."""

    lock = threading.RLock()  # a forgotten user may be collected while another is closed
    users = 0
    ours = False


class RayCluster(Closing):
    """A connection to a Ray cluster; a context manager.

    A process has one: where it is connected already, that one is used, whatever the address. What
    was opened here ends when the last of its users is closed; what the caller opened stays.
    """

    def __init__(self, address: str = LOCAL) -> None:
        """Connect to an address: LOCAL, or that of a cluster.

        A cluster that this machine is part of has `host:port`, another `ray://host:port`. Raises
        SlabForgeError where Ray is not installed, or nothing answers there for 5 seconds.
        """
        if importlib.util.find_spec("ray") is None:
            raise SlabForgeError(
                "A cluster needs the package ray, which is not installed: run `pip install"
                " 'slabforge[ray]'`."
            )
        if address == LOCAL:
            address = os.environ.get(VARIABLE) or LOCAL
            address = LOCAL if address == "auto" else address
        if address != LOCAL:
            check_answers(address)
        import ray  # pyright: ignore[reportMissingImports]

        self.ray: Any = ray
        self._closed = False
        with _Connection.lock:
            if not ray.is_initialized():
                self._connect(None if address == LOCAL else address)
                _Connection.users, _Connection.ours = 0, True
            _Connection.users += 1

    @property
    def gpus(self) -> bool:
        """Whether there are GPUs: then each task takes one."""
        return self.ray.cluster_resources().get("GPU", 0) >= 1

    @property
    def slots(self) -> int:
        """How many tasks can run side by side now: the GPUs, or the processors where none is."""
        resources = self.ray.cluster_resources()
        return max(1, int(resources.get("GPU", 0) or resources.get("CPU", 0)))

    def close(self) -> None:
        """Leave the cluster; one that was started here ends with its last user."""
        with _Connection.lock:
            if self._closed:
                return
            self._closed = True
            _Connection.users -= 1
            if _Connection.ours and _Connection.users == 0:
                _Connection.ours = False
                if not sys.is_finalizing():  # Ray has ended by itself then
                    self.ray.shutdown()

    def _connect(self, address: str | None) -> None:
        try:
            try:
                self._init(address)
            except ConnectionError:
                if address is not None:
                    raise
                self._init("local")  # of the last one here nothing is left but a note
        except Exception as error:  # whatever Ray raises, of no common base
            where = f"The Ray cluster at '{address}'" if address else "Ray on this machine"
            raise SlabForgeError(
                f"{where} could not be used: {_first_line(error)}; see `ray status`, and name"
                " ray://host:10001 from a machine that is not part of it."
            ) from None

    def _init(self, address: str | None) -> None:
        self.ray.init(address=address, log_to_driver=False, logging_level="ERROR")


def check_answers(address: str) -> None:
    """Raise SlabForgeError for what is no address, and where no server of Ray's kind answers."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        raise SlabForgeError(
            "The address of a Ray cluster is host:port or ray://host:port, such as 10.0.0.1:6379"
            f" (got '{address}')."
        )
    try:
        place = found["host"], int(found["port"])
        with socket.create_connection(place, timeout=_PATIENCE) as connection:
            connection.sendall(_GREETING)
            answer = connection.recv(9)
    except (OSError, OverflowError) as error:
        said = "no answer in time" if isinstance(error, TimeoutError) else str(error)
        raise SlabForgeError(_silent(address, said)) from None
    if len(answer) < 4 or answer[3] != _SETTINGS:
        raise SlabForgeError(_silent(address, "what answers there is something else"))


def _silent(address: str, said: str) -> str:
    return (
        f"No Ray cluster answers at '{address}' ({said}); start one with `ray start --head`, or see"
        " `ray status` for its address."
    )


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
