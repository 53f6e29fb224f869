"""Large programs call functions of the library that do the same in fewer words (`…_compact`).

They have a loop where others have copies, for which drivers' compilers take several times as long.
"""

from dataclasses import replace

from ...library.signatures import library
from ...values.ir import Op, Value, kept
from ...values.material_values import MaterialValues


def call_compact_functions(material: MaterialValues) -> MaterialValues:
    """The material that calls the compact version of each function that has one."""
    return material.changed(_compact)


def _compact(value: Value, arguments: tuple[Value, ...]) -> Value:
    if value.op is Op.CALL and value.data.file:
        compact = library(value.data.file).get(f"{value.data.name}_compact")
        if compact is not None:
            return replace(value, data=compact, arguments=arguments)
    return kept(value, arguments)
