"""A material's parameters: numbers that differ from sample to sample, kept in its parameter row.

The parameter row is a sample's array of float32; each parameter has its place in it.
"""

import itertools
import math
from typing import NamedTuple

from ...graph import Node, Socket, Tree
from ...pack.pack import Parameter
from ..library.signatures import TYPES

_UNLIMITED = 1e4  # Blender's own limit of inputs that need none; its largest numbers lie beyond
_SENSELESS = 1e3  # limits of plus and minus so much, and more, are no author's range


class Endless(NamedTuple):
    """An input of a group node whose own value is infinite or not a number."""

    node: Node
    socket: Socket


class Reversed(NamedTuple):
    """A parameter whose input has a minimum above its maximum, so that nothing lies between."""

    key: str
    low: float
    high: float


class Boundless(NamedTuple):
    """A parameter whose input's limits are too wide to draw from, and its own value."""

    key: str
    limit: float
    value: float


class Parameters:
    """The parameters of one material, in the order of their places in the row.

    They are the unlinked inputs of the group nodes at the material's top level, and the attributes
    of the object that the material reads. `endless` lists those inputs whose value is not finite,
    which the compiler refuses; `reversed` those whose limits lie the wrong way round, `boundless`
    those whose limits are no range.
    """

    def __init__(self) -> None:
        """Begin with an empty row; `of_groups` and `attribute` add to it."""
        self._held: dict[str, Parameter] = {}
        self._keys: dict[tuple[str, str], str] = {}  # by group node and socket identifier
        self.endless: list[Endless] = []
        self.reversed: list[Reversed] = []
        self.boundless: list[Boundless] = []

    @classmethod
    def of_groups(cls, tree: Tree) -> "Parameters":
        """The parameters that the group nodes of `tree`, a material's own tree, have."""
        found = cls()
        linked = {(x.to_node, x.to_socket) for x in tree.links}
        for node in (n for n in tree.nodes if n.type == "ShaderNodeGroup"):
            for socket in node.inputs:
                if (node.name, socket.identifier) not in linked and socket.type in TYPES:
                    found._add(node, socket)
        return found

    @property
    def row(self) -> tuple[Parameter, ...]:
        """Every parameter of the material, in the order of the offsets in the row."""
        return tuple(self._held.values())

    def of_input(self, node: Node, socket: Socket) -> Parameter | None:
        """The parameter of an input of a group node at the top level.

        None if it is linked or a shader.
        """
        key = self._keys.get((node.name, socket.identifier))
        return None if key is None else self._held[key]

    def attribute(self, key: str, values: tuple[float, ...]) -> Parameter:
        """The parameter of an attribute with 1 or 3 components, which is added if it is new.

        `values` are its default. The object and its mesh may have attributes of one name and
        different values; the second then gets the name with a number behind it.
        """
        key = self._free(key, values)
        if key not in self._held:
            self._held[key] = Parameter(
                key=key,
                components=len(values),
                default=values,
                min=None,
                max=None,
                offset=self._width(),
            )
        return self._held[key]

    def _add(self, node: Node, socket: Socket) -> None:
        key = self._free(f"{node.name}.{socket.name}")  # names repeat, identifiers do not
        self._keys[node.name, socket.identifier] = key
        if not all(map(math.isfinite, numbers(socket))):
            self.endless.append(Endless(node, socket))
            socket = socket.model_copy(update={"default": None})
        low, high = self._range(key, socket)
        self._held[key] = Parameter(
            key=key,
            components=1 if TYPES[socket.type] == "float" else 3,
            default=numbers(socket),
            min=low,
            max=high,
            offset=self._width(),
        )

    def _range(self, key: str, socket: Socket) -> tuple[float, float] | tuple[None, None]:
        """What is drawn from: the socket's limits, or nothing where they leave no bounded range.

        In Cycles limits have no effect. Files have them as their authors, scripts and older
        Blenders left them: at the largest numbers, at plus and minus a thousand, not finite,
        equal, or the wrong way round.
        """
        low, high = socket.min, socket.max
        if low is None or high is None or math.isnan(low) or math.isnan(high):
            return None, None
        if low > high:
            self.reversed.append(Reversed(key, low, high))
        if low >= high or max(abs(low), abs(high)) >= _UNLIMITED:
            return None, None
        if high == -low >= _SENSELESS:
            self.boundless.append(Boundless(key, high, numbers(socket)[0]))
            return None, None
        return low, high

    def _width(self) -> int:
        return sum(p.components for p in self._held.values())

    def _free(self, key: str, values: tuple[float, ...] | None = None) -> str:
        """The key itself, or with a number behind it if another parameter has it.

        If `values` are given, a parameter with these values is not another one.
        """
        keys = itertools.chain([key], (f"{key} {i}" for i in itertools.count(2)))
        held = self._held
        return next(k for k in keys if k not in held or held[k].default == values)


def numbers(socket: Socket) -> tuple[float, ...]:
    """The numbers of a socket's own value: one, or three (without alpha); 0 where it has none."""
    default = socket.default
    return default[:3] if isinstance(default, tuple) else (default or 0.0,)
