"""Layers: node groups that lie over a surface, each in a file of its own."""

from collections.abc import Callable
from typing import Any

from .defects.bubble import bubble_group
from .defects.crack import crack_group
from .defects.crazing import crazing_group
from .defects.hairline import hairline_group
from .defects.inclusion import inclusion_group
from .defects.irregularity import irregularity_group
from .defects.patch import patch_group
from .defects.pit import pit_group
from .defects.pitting import pitting_group
from .defects.scab import scab_group
from .defects.scratch import scratch_group
from .defects.spatter import spatter_group
from .defects.streak import streak_group
from .lookalikes.arc import arc_group
from .lookalikes.chequer import chequer_group
from .lookalikes.cloud import cloud_group
from .lookalikes.dust import dust_group
from .lookalikes.frost import frost_group
from .lookalikes.mark import mark_group
from .lookalikes.peel import peel_group
from .lookalikes.rain import rain_group
from .lookalikes.rim import rim_group
from .lookalikes.splash import splash_group
from .lookalikes.stain import stain_group
from .strip.ash import ash_group
from .strip.plate_scale import plate_scale_group
from .strip.red_iron import red_iron_group
from .strip.roll_print import roll_print_group
from .strip.rolled_scale import rolled_scale_group
from .strip.slag import slag_group
from .strip.temperature_scale import temperature_scale_group

LAYERS: dict[str, Callable[[], Any]] = {
    "Chequer": chequer_group,
    "Rim": rim_group,
    "Frost": frost_group,
    "Arc": arc_group,
    "Cloud": cloud_group,
    "Rain": rain_group,
    "Stain": stain_group,
    "Crack": crack_group,
    "Bubble": bubble_group,
    "Inclusion": inclusion_group,
    "Irregularity": irregularity_group,
    "Streak": streak_group,
    "Scratch": scratch_group,
    "Pit": pit_group,
    "Scab": scab_group,
    "Hairline": hairline_group,
    "Crazing": crazing_group,
    "Patch": patch_group,
    "Pitting": pitting_group,
    "Spatter": spatter_group,
    "Rolled_scale": rolled_scale_group,
    "Roll_print": roll_print_group,
    "Ash": ash_group,
    "Plate_scale": plate_scale_group,
    "Temperature_scale": temperature_scale_group,
    "Red_iron": red_iron_group,
    "Slag": slag_group,
    "Peel": peel_group,
    "Mark": mark_group,
    "Dust": dust_group,
    "Splash": splash_group,
}  # from the lowest to the uppermost; the name is that of the node, in lower case that of the class
