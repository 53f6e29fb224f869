"""Whether a read of an image divides its colour by its alpha: only where the alpha is read as well.

Cycles keeps colours multiplied by alpha and divides them for a node whose Alpha output is linked.
It takes equal nodes for one first, and gives a Bump copies of its height's nodes for the two points
beside, whose Alpha may not be linked. So this pass comes after sharing, and looks at each read.
"""

from dataclasses import replace

from ..values.ir import Op, Value, kept, ordered
from ..values.material_values import MaterialValues


def divide_by_alpha(material: MaterialValues) -> MaterialValues:
    """The material in which reads of images are `straight` only where their alpha is read.

    Until then `straight` says whether the image's colours are multiplied by alpha at all.
    """
    values = ordered(material.roots)
    read = {v.arguments[0] for v in values if v.op is Op.APPLY and v.data == ".a"}

    def decided(value: Value, arguments: tuple[Value, ...]) -> Value:
        changed = kept(value, arguments)
        if value.op is not Op.IMAGE or not value.data.straight or value in read:
            return changed
        return replace(changed, data=value.data._replace(straight=False))

    return material.changed(decided)
