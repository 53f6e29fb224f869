"""GLSL functions that a material brings along: its lookup tables and how it reads its images."""

from typing import NamedTuple

from ...graph import Table
from ..values.ir import ImageRead
from .literals import function_text, literal
from .lookup_tables import lookup_function


class Names(NamedTuple):
    """How a text names what is its own, so that several texts can be in one program.

    The names of its functions begin with `prefix`; `row` is the function that reads its parameters.
    """

    prefix: str = ""
    row: str = "row"


PLAIN = Names()


class Helpers:
    """Collects a material's own functions, each written once, and the library files they need.

    `names` tells what they are called.
    """

    def __init__(self, names: Names = PLAIN) -> None:
        """Begin without any function or file."""
        self.names = names
        self.texts: list[str] = []
        self.files: dict[str, None] = {}  # of `nodes/`, in order
        self.functions: set[str] = set()  # of the library, that they call
        self.images: dict[str, ImageRead] = {}  # one of each key
        self._names: dict[object, str] = {}

    def file(self, name: str) -> None:
        """Note that a file of `nodes/` is needed; an empty name is ignored."""
        if name:
            self.files.setdefault(name)

    def lookup(self, table: Table) -> str:
        """The name of the GLSL function that reads a table; it is written when first asked for."""
        if table not in self._names:
            self._names[table] = name = f"{self.names.prefix}table_{len(self._names)}"
            self.texts.append(lookup_function(name, table))
        return self._names[table]

    def image(self, read: ImageRead, arguments: list[str]) -> str:
        """The GLSL expression of an image's RGBA, a vec4.

        `arguments` are texts: the vector that is projected, and for a box projection the normal as
        well.
        """
        self.images.setdefault(read.key, read)
        self.file("image.glsl")
        name = self._image(read)
        if read.projection == "box":
            vector, normal = arguments
            return f"{self._box(name)}({vector}, {normal}, {literal((read.blend,), 'float')})"
        self.functions.add(f"image_{read.projection}")
        return f"{name}(image_{read.projection}({arguments[0]}))"

    def _image(self, read: ImageRead) -> str:
        """The name of the function that reads an image at (u, v) and interpolates its texels."""
        layers = [f"image_{read.interpolation}_{read.extension}_{_kind(read)}"]
        layers += ["image_straight"] * read.straight + ["image_decoded"] * read.srgb
        self.functions.update(layers)
        text = f"{layers[0]}(texture_{read.key}, ivec2({read.width}, {read.height}), uv)"
        for layer in layers[1:]:
            text = f"{layer}({text})"
        return self._written("image", "vec4 {}(vec2 uv)", [f"return {text};"])

    def _box(self, image: str) -> str:
        """The name of the function that blends an image projected from three sides."""
        self.functions |= {"image_box_weights", *(f"image_box_{a}" for a in "xyz")}
        sides = [f"if (w.{a} > 0.0) sum += w.{a} * {image}(image_box_{a}(p, n));" for a in "xyz"]
        head = ["vec3 w = image_box_weights(n, blend);", "vec4 sum = vec4(0.0);"]
        lines = [*head, *sides, "return sum;"]
        return self._written("box", "vec4 {}(vec3 p, vec3 n, float blend)", lines)

    def _written(self, kind: str, head: str, lines: list[str]) -> str:
        key = (head, *lines)
        if key not in self._names:
            self._names[key] = name = f"{self.names.prefix}{kind}_{len(self._names)}"
            self.texts.append(function_text(head.format(name), lines))
        return self._names[key]


def _kind(read: ImageRead) -> str:
    return "floats" if read.floats else "bytes"
