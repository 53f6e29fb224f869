"""The domain gap as one HTML page, which holds its pictures and needs nothing else."""

from collections.abc import Sequence
from html import escape
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ..page_parts import document, image_address, shrunk
from .crops import Crops
from .distances import family_of, sorted_names
from .mistakes import FALSE_ALARM, MARKED, MISS, Mistakes, Spot
from .statistics import STATISTICS
from .unlike import Group

_EACH = 6  # real crops shown of a group
_PAIRS = 8  # crops of either kind in the overview
_LARGEST, _ZOOM = 256, 2  # pixels of a side that are embedded; of windows
_OUTLINE = (0, 220, 255)  # BGR: yellow
_STYLE = """
.bar{background:#d77a2b;height:.7rem;display:inline-block}
figure img{display:inline-block;vertical-align:top;margin-right:2px;max-width:100%}
.real{border:2px solid #2b6cd7}.made{border:2px solid #d77a2b}
.key span{padding:0 .4rem}
"""
_WHAT = {
    FALSE_ALARM: "The model marks these (yellow outline), and the labels say sound metal."
    " Beside each: the generated defects that look most like it, which is what the model may have"
    " taken it for.",
    MISS: "These are labelled defects (yellow outline) of which the model marks less than a tenth."
    " Beside each: the generated defects that look most like it. If they do not look alike, the"
    " scene lacks this kind.",
    MARKED: "The model marks these (yellow outline); there are no labels to say whether rightly."
    " Beside each: the generated defects that look most like it.",
}


def page(
    figures: dict[str, Any],
    *,
    real: Crops,
    synthetic: Crops,
    groups: Sequence[Group],
    errors: Sequence[Mistakes] = (),
) -> str:
    """The page from the figures of `measure_gap.gap` and what they were measured on."""
    parts = [
        _head(figures),
        _overview(real, synthetic),
        _unlike(groups, real, synthetic),
        *(_mistakes(m, real, synthetic) for m in errors),
        _table(figures),
        _made(figures),
    ]
    title = f"Domain gap: {figures['images']}"
    return document(title, _STYLE, parts)


def _head(figures: dict[str, Any]) -> str:
    accuracy = figures["two_sample_accuracy"]
    low, high = figures["intervals"]["two_sample_accuracy"]
    warning = f"<p><b>{escape(figures['warning'])}.</b></p>" if figures.get("warning") else ""
    return f"""<h1>What generated pictures lack beside those of {escape(figures["images"])}</h1>
{warning}<p>A network that learns from generated pictures works on real ones as far as the two are
alike. This page compares {figures["real_crops"]} crops of {figures["pictures"]} real pictures with
{figures["synthetic_crops"]} generated ones of the same size, and shows what is missing.</p>
<div class="facts"><div><div class="big">{accuracy:.2f}</div>of crops are sorted rightly into real
and generated<br><span class="note">by a classifier that knows other pictures; 0.50 is perfect, 1.00
is always told; {low:.2f} to {high:.2f} with pictures drawn anew</span></div>
<div><div class="big">{figures["distance"]:.2f}</div>is the distance between the two<br>
<span class="note">in units of how much real pictures differ; half of the real pictures is
{figures["distance_halves"]:.2f} from the other half</span></div></div>
<p class="key">In all pictures:
<span class="real">real</span> <span class="made">generated</span></p>
"""


def _overview(real: Crops, synthetic: Crops) -> str:
    chance = np.random.default_rng(0)
    rows = []
    for crops, kind in ((real, "real"), (synthetic, "made")):
        some = chance.permutation(len(crops))[:_PAIRS]
        rows.append("".join(_image(crops.image[i], kind, 128) for i in some))
    return f"<h2>At first sight</h2><p>Drawn by chance.</p><div>{'<br>'.join(rows)}</div>"


def _unlike(groups: Sequence[Group], real: Crops, synthetic: Crops) -> str:
    parts = [
        "<h2>Real crops least like anything generated</h2><p>The quarter of the real crops whose"
        " nearest generated neighbour is farthest away, grouped by what they look like, the worst"
        " group first. Each real crop stands beside the two generated ones that are most like it:"
        " what you see in the one and in neither of the others is what the scene lacks.</p>"
    ]
    for i, group in enumerate(groups, 1):
        cards = []
        for row in range(min(_EACH, len(group.members))):
            number = int(group.members[row])
            images = _image(real.image[number], "real")
            images += "".join(_image(synthetic.image[k], "made") for k in group.nearest[row])
            told = f"{real.names[real.picture[number]]}, distance {group.distance[row]:.2f}"
            cards.append(_card(images, told))
        parts.append(_group(i, group, "".join(cards), "crops"))
    return "".join(parts)


def _mistakes(found: Mistakes, real: Crops, synthetic: Crops) -> str:
    head = (
        f"<h2>The model: {found.kind} ({len(found.spots)})</h2><p>{escape(_WHAT[found.kind])}</p>"
    )
    parts = [head]
    for i, group in enumerate(found.groups, 1):
        cards = []
        for row in range(min(_EACH, len(group.members))):
            spot = found.spots[int(group.members[row])]
            images = _image(_outlined(real.image[spot.crop], spot), "real", zoom=_ZOOM)
            for k in group.nearest[row]:
                made = found.generated[k]
                images += _image(_outlined(synthetic.image[made.crop], made), "made", zoom=_ZOOM)
            told = f"{real.names[real.picture[spot.crop]]}, {spot.region.area} pixels"
            cards.append(_card(images, told))
        parts.append(_group(i, group, "".join(cards), "regions"))
    return "".join(parts)


def _group(number: int, group: Group, cards: str, what: str) -> str:
    words = f"{group.words} (spreads of the real crops)" if group.words else ""
    return (
        f"<h3>Group {number}: {len(group.members)} {what}</h3>"
        f'<p class="note">Beside the nearest generated: {escape(words)}.</p>'
        f'<div class="row">{cards}</div>'
    )


def _table(figures: dict[str, Any]) -> str:
    distances, halves = figures["distances"], figures["distances_halves"]
    importance, meaning = figures["importance"], {s.name: s.meaning for s in STATISTICS}
    most = max(distances.values())
    rows = []
    for name in sorted_names(distances):
        bar = f'<span class="bar" style="width:{100 * distances[name] / most:.0f}px"></span>'
        used = f"{importance[name]:.3f}" if name in importance else ""
        rows.append(
            f'<tr><td title="{escape(meaning.get(name, ""))}">{escape(name)}</td>'
            f"<td>{escape(family_of(name))}</td><td>{bar} {distances[name]:.2f}</td>"
            f"<td>{halves[name]:.2f}</td><td>{used}</td></tr>"
        )
    return f"""<h2>The distances</h2><p>Each compares one number of all real crops with that of all
generated ones: how far equal quantiles are apart (Wasserstein), in units of the real crops'
standard deviation. <i>Real</i> is the same between two halves of the real pictures: nothing
generated can be expected to come nearer. <i>Used</i> is by how much the classifier's accuracy falls
without a number. Point at a name to read what it is.</p>
<table><tr><th>what</th><th>family</th><th>distance</th>
<th>real</th><th>used</th></tr>{"".join(rows)}</table>"""


def _made(figures: dict[str, Any]) -> str:
    width, height = figures["size"]
    model = f", with the model {escape(figures['model'])}" if figures.get("model") else ""
    return (
        f"<h2>How this was made</h2><p>Recipe {escape(figures['recipe'])}, crops of"
        f" {width}x{height} pixels compared at {figures['scale']:g} of their size{model}."
        " The classifier is gradient-boosted trees on these statistics, cross-validated five"
        " times, no picture on both sides. Neighbours are by the same statistics, in units of"
        " the real crops' spread.</p>"
    )


def _card(images: str, told: str) -> str:
    return f"<figure>{images}<figcaption>{escape(told)}</figcaption></figure>"


def _image(image: NDArray[np.uint8], kind: str, largest: int = _LARGEST, *, zoom: int = 1) -> str:
    """An `img` element that holds the picture, gray (H, W) or BGR (H, W, 3), as JPEG."""
    small = shrunk(image, largest)
    width, height = (n * zoom for n in small.shape[1::-1])
    name = {"real": "real", "made": "generated"}[kind]
    return (
        f'<img class="{kind}" alt="{name}" width="{width}" height="{height}"'
        f' src="{image_address(small)}">'
    )


def _outlined(image: NDArray[np.uint8], spot: Spot) -> NDArray[np.uint8]:
    """The window of a spot, BGR, with the border of its region drawn just outside it."""
    mask = np.zeros(image.shape, np.uint8)
    mask[spot.region.place][spot.region.mask] = 1
    ring = (cv2.dilate(mask, np.ones((3, 3), np.uint8)) > mask)[spot.place]
    window = np.asarray(cv2.cvtColor(image[spot.place], cv2.COLOR_GRAY2BGR), np.uint8)
    window[ring] = _OUTLINE
    return window
