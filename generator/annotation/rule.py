"""How a class is marked: what an annotator would draw round the pixels that a defect changes."""

import difflib
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, Self

from pydantic import Field, ValidationError, model_validator

from ...errors import SlabForgeError
from ...glsl.frozen_model import FiniteModel
from ...glsl.plain_words import fault_of

RuleKind = Literal["exact", "grown", "hull", "box", "oriented box", "polygon"]
Length = Annotated[float, Field(ge=0, le=4096)]
EVERY = "*"  # stands for each class that has no rule of its own
MOST_CORNERS = 32


class Rule(FiniteModel):
    """What is marked for one class, made from its exact mask.

    Pixels of the exact mask that touch, at a side or a corner, are one part. Parts that lie within
    `within` pixels of each other, from pixel centre to pixel centre, are one region. Each region is
    marked by itself:

    | kind | what is marked |
    |---|---|
    | `exact` | its own pixels |
    | `grown` | every pixel whose centre is at most `grow` pixels from one of its own |
    | `hull` | its convex hull |
    | `box` | the upright box round it |
    | `oriented box` | the smallest box round it, turned as it likes |
    | `polygon` | a convex polygon round it with at most `corners` corners; see below |

    The parts of two instances are never one region, even where they touch: two cracks that cross
    are marked as two. With `across_instances` they may be, if they are of one class: a cluster of
    pits is marked as one, and what is marked round it goes to the instance that has the most
    pixels in it. On the conveyor an instance may go on in the next frame. Exact masks join
    there; what is marked need not, as annotators see one frame at a time.

    Hull, boxes and polygon run round the pixels' squares and lie `grow` pixels farther out; one
    narrower than `minimum_width` is widened to it (a hull or a polygon all round, a box in the
    direction that is too narrow). A `grown` region, whose width is that of the largest disc in it,
    is grown farther until it is so wide. It keeps the region's holes and dents; `fill` marks its
    holes as well, and `smooth` all dents and gaps into which no disc of that radius fits. Regions
    of an instance whose outlines touch are marked as one.

    A polygon starts as the hull. The side that costs the least area when its neighbours are
    lengthened until they meet is given up until `corners` are left, or until giving one up would
    make it more than twice as large as the hull. Then each corner moves outwards by
    |N(0, `jitter`)| pixels, in a direction drawn evenly from those in which it cuts nothing off.
    So it holds the whole region, too; all pixels that it touches are marked.

    A region of fewer than `smallest` pixels (of the exact mask) is not marked, as an annotator
    overlooks it; but the largest of a class always is, so that a sample's class and mask agree.

    Lengths are pixels of the frame as it is rendered. A frame of another size is a window of the
    same camera, in which a pixel covers as much metal as before: the same rule then marks the same
    metal, which a share of the frame's width would not. Whoever makes pictures smaller afterwards
    does so with their masks, after the rule. Metres would not do better: annotators aim at what
    they see, a few pixels, and under a camera that looks aslant a metre has no one length.
    """

    kind: RuleKind = "exact"
    """What is marked round each region."""

    grow: Length = 0.0
    """How far beyond the region the mark reaches, pixels."""

    within: Length = 0.0
    """Parts that lie so near to each other are one region, pixels between their centres."""

    across_instances: bool = False
    """Whether parts of two instances of one class may be one region."""

    minimum_width: Length = 0.0
    """A narrower mark is widened to this, pixels."""

    smallest: Annotated[int, Field(ge=0)] = 0
    """A region of fewer pixels is not marked, unless it is the largest of its class."""

    corners: Annotated[int, Field(ge=3, le=MOST_CORNERS)] | None = Field(default=None, examples=[6])
    """The most corners of a polygon, which needs it."""

    jitter: Length = 0.0
    """How far corners of a polygon lie outwards: standard deviation in pixels."""

    fill: bool = False
    """Whether a grown region has its holes filled."""

    smooth: Annotated[float, Field(ge=0, le=64)] = 0.0
    """Radius in pixels: a grown region's dents and gaps into which no such disc fits are filled."""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        """Refuse entries that the kind does not use."""
        if self.kind == "exact" and (self.grow or self.minimum_width):
            name = "grow" if self.grow else "minimum_width"
            raise ValueError(f"an exact mask has no {name}; write kind = 'grown'")
        if self.kind == "polygon" and self.corners is None:
            raise ValueError("a polygon needs corners, such as corners = 6")
        if self.kind != "polygon" and (self.corners is not None or self.jitter):
            name = "jitter" if self.corners is None else "corners"
            raise ValueError(f"{name} belongs to the kind 'polygon', and the kind is '{self.kind}'")
        if self.kind != "grown" and (self.fill or self.smooth):
            name = "fill" if self.fill else "smooth"
            raise ValueError(f"{name} belongs to the kind 'grown', and the kind is '{self.kind}'")
        return self

    @property
    def changes_nothing(self) -> bool:
        """Whether what is marked is always the exact mask."""
        return self.kind == "exact" and not self.smallest


Annotation = dict[str, Rule]  # by class name, or EVERY


def read_rules(data: Mapping[str, Any]) -> Annotation:
    """Rules by class name from plain data, as TOML holds it.

    Raises SlabForgeError, in one sentence, for what is no rule.
    """
    rules: Annotation = {}
    for name, entries in data.items():
        try:
            rules[name] = Rule.model_validate(entries)
        except ValidationError as error:
            fault = fault_of(error, Rule)
            where = ".".join(p for p in ("annotation", name, fault.where) if p)
            raise SlabForgeError(
                f"The entry '{where}' does not fit: {fault.what} (got {fault.value})."
            ) from None
    return rules


def check_classes(annotation: Mapping[str, Rule], classes: Sequence[str]) -> None:
    """Refuse a rule for a class that is not among the pack's `classes`, or for sound metal."""
    marked = classes[1:]
    for name in annotation:
        if name == EVERY or name in marked:
            continue
        if name in classes:
            raise SlabForgeError(
                f"The annotation has a rule for '{name}', which is sound metal and never marked;"
                " remove it."
            )
        close = difflib.get_close_matches(name, marked, 1)
        hint = f"did you mean '{close[0]}'?" if close else f"the pack has {', '.join(marked)}."
        raise SlabForgeError(f"The annotation names an unknown class '{name}'; {hint}")


def rules_by_index(annotation: Mapping[str, Rule], classes: Sequence[str]) -> tuple[Rule, ...]:
    """The rule of each class, in class order; exact where neither it nor EVERY has one."""
    rest = annotation.get(EVERY, Rule())
    return tuple(annotation.get(name, rest) for name in classes)
