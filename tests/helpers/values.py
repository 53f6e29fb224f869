"""Small DAGs of values for the tests of the compiler's passes."""

from slabforge.glsl.compile.library.signatures import library
from slabforge.glsl.compile.values.ir import Op, Origin, Value, call
from slabforge.glsl.compile.values.material_values import MaterialValues


def called(function: str, *arguments: Value, file: str = "") -> Value:
    """The first output of a call of a node function; its file's name begins the function's."""
    file = file or next(f for f in FILES if function.startswith(f))
    signature = library(f"{FILES.get(file, file)}.glsl")[function]
    return call(signature, arguments, Origin((), function))[0]


FILES = {
    "vector_math": "vector_math",
    "math": "math",
    "noise": "noise",
    "mapping": "convert",
    "map_range": "convert",
    "combine_xyz": "convert",
    "separate_xyz": "convert",
    "vector_rotate": "convert",
    "clamp": "convert",
    "mix": "mix",
}


def parameter(offset: int, type_: str = "float") -> Value:
    """A number of the sample's parameter row, or three."""
    return Value(op=Op.PARAMETER, type=type_, data=offset)


def material(**outputs: Value) -> MaterialValues:
    """A material that gives these outputs, and no light."""
    black = Value(op=Op.CONSTANT, type="vec3", data=(0.0, 0.0, 0.0))
    return MaterialValues(radiance=black, outputs=outputs)


def calls(*roots: Value) -> list[str]:
    """The names of the functions that the roots call, in order."""
    from slabforge.glsl.compile.values.ir import ordered

    return [v.data.name for v in ordered(roots) if v.op is Op.CALL]
