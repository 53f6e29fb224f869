"""An address at which no cluster answers is one sentence, soon."""

import socket
import time
from collections.abc import Iterator

import pytest
from slabforge.errors import SlabForgeError
from slabforge.generator.cluster.connection import RayCluster, check_answers


@pytest.fixture
def deaf() -> Iterator[str]:
    """A server that takes connections and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"127.0.0.1:{server.getsockname()[1]}"


@pytest.mark.parametrize("address", ["nonsense", "http://1.2.3.4:5", "host", "ray://host", "a:b"])
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(SlabForgeError, match=r"is host:port or ray://host:port.*\(got '"):
        check_answers(address)


@pytest.mark.parametrize("address", ["127.0.0.1:1", "ray://127.0.0.1:1", "127.0.0.1:99999"])
def test_a_closed_port(address: str) -> None:
    with pytest.raises(SlabForgeError, match=f"No Ray cluster answers at '{address}'.*ray start"):
        check_answers(address)


@pytest.mark.parametrize("before", ["", "ray://"])
def test_a_port_that_says_nothing(deaf: str, before: str) -> None:
    started = time.monotonic()
    with pytest.raises(SlabForgeError, match="no answer in time"):
        check_answers(before + deaf)
    assert time.monotonic() - started < 10


def test_a_server_of_another_kind() -> None:
    import threading

    def answer(server: socket.socket) -> None:
        connection, _ = server.accept()
        with connection:
            connection.recv(100)
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=answer, args=(server,))
        thread.start()
        with pytest.raises(SlabForgeError, match="what answers there is something else"):
            check_answers(f"127.0.0.1:{server.getsockname()[1]}")
        thread.join()


def test_ray_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SlabForgeError, match=r"the package ray.*pip install 'slabforge\[ray\]'"):
        RayCluster()
