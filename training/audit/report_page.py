"""The page of `slabforge report`."""

import json
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from ...generator.output.contact_sheet import color_of
from ...generator.output.encoding.codec import for_opencv
from ..datasets.channels import with_channels
from ..datasets.images import Labelled
from ..page_parts import document, image_address, shrunk
from .histogram import COLORS, histogram
from .measure import SetFigures

_LARGEST = 512  # pixels of a side of embedded pictures
_STYLE = """
figure.sample{width:12rem}figure.sample img{width:100%;cursor:zoom-in;display:block}
figure.graph{width:19rem}svg{width:100%;background:#f8f8f8}svg text{font-size:12px;fill:#555}
button{font:inherit;padding:.2rem .7rem;margin:.1rem;border:1px solid #999;border-radius:1rem;
background:#fff;cursor:pointer}button.on{background:#222;color:#fff}
dialog{border:0;padding:0;max-width:96vw;max-height:96vh}dialog img{display:block;
max-width:96vw;max-height:92vh;min-width:min(70vw,900px);image-rendering:pixelated;cursor:zoom-out}
.wide{overflow-x:auto}.swatch{display:inline-block;width:.8rem;height:.8rem;margin-right:.3rem}
pre{background:#f5f5f5;padding:.7rem;overflow-x:auto;font-size:.8rem}
@media(max-width:40rem){body{margin:1rem auto}figure.sample{width:calc(50% - .4rem)}
figure.graph{width:100%}.facts{gap:1.2rem}}
"""
_SCRIPT = """<dialog id="large"><img alt=""></dialog><script>
const large=document.getElementById("large");
for(const img of document.querySelectorAll(".sample img"))img.onclick=()=>{
large.firstChild.src=img.src;large.firstChild.alt=img.alt;large.showModal()};
large.onclick=()=>large.close();
for(const button of document.querySelectorAll("button"))button.onclick=()=>{
for(const other of document.querySelectorAll("button"))other.classList.toggle("on",other===button);
for(const one of document.querySelectorAll(".sample"))
one.hidden=button.value!=="*"&&one.dataset.label!==button.value};
</script>"""


class Shown(NamedTuple):
    """A sample that is shown, and the name of its class."""

    sample: Labelled
    class_name: str


def report_page(
    sets: Sequence[SetFigures],
    *,
    shown: Sequence[Shown],
    parameters: Mapping[str, NDArray[np.float64]],
    provenance: Mapping[str, Any],
) -> str:
    """The page about the first of `sets`, compared with the second where there is one."""
    first = sets[0]
    parts = [
        _head(sets),
        _sheet(first, shown),
        _shares(first),
        _together(first),
        _graphs("Distributions", _joined(sets)),
        _graphs("Parameters", {key: [values] for key, values in parameters.items()}),
        _provenance(provenance),
        _SCRIPT,
    ]
    return document(f"Data set {first.name}", _STYLE, parts)


def _head(sets: Sequence[SetFigures]) -> str:
    facts = "".join(
        f'<div><div class="big">{one.total:,}</div><span class="swatch"'
        f' style="background:{color}"></span>images in {escape(one.name)}<br><span class="note">'
        f"{len(one.samples):,} of them, evenly over it, were measured</span></div>"
        for one, color in zip(sets, COLORS, strict=False)
    )
    return f'<h1>The data set {escape(sets[0].name)}</h1><div class="facts">{facts}</div>'


def _sheet(figures: SetFigures, shown: Sequence[Shown]) -> str:
    names = list(dict.fromkeys(one.class_name for one in shown))
    buttons = '<button class="on" value="*">all</button>' + "".join(
        f'<button value="{escape(name)}">{escape(name)}</button>' for name in names
    )
    cards = "".join(_card(one, figures.classes) for one in shown)
    return (
        "<h2>Samples</h2><p>The first of each class, with the outlines of what their masks mark and"
        f" boxes around its parts. Click to enlarge.</p><p>{buttons}</p>"
        f'<div class="row">{cards}</div>'
    )


def _card(one: Shown, classes: Sequence[str]) -> str:
    picture = shrunk(marked_picture(one.sample), _LARGEST)
    held: list[str] = [
        classes[int(k)] for k in np.unique(one.sample.mask).tolist() if 0 < k < len(classes)
    ]
    told = f"{one.sample.name}: {one.class_name}" + (f" ({', '.join(held)})" if held else "")
    return (
        f'<figure class="sample" data-label="{escape(one.class_name)}">'
        f'<img alt="{escape(told)}" src="{image_address(picture)}">'
        f"<figcaption>{escape(told)}</figcaption></figure>"
    )


def marked_picture(sample: Labelled) -> NDArray[np.uint8]:
    """A sample's image in BGR, with outlines and boxes in the colours of their classes."""
    canvas = for_opencv(with_channels(sample.image, 3)).copy()
    for label in np.unique(sample.mask[sample.mask > 0]).tolist():
        own = (sample.mask == label).astype(np.uint8)
        found, _ = cv2.findContours(own, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
        cv2.drawContours(canvas, found, -1, color_of(label), 1)
        for part in cv2.findContours(own, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]:
            x, y, width, height = cv2.boundingRect(part)
            corner = (x + width - 1, y + height - 1)
            cv2.rectangle(canvas, (x, y), corner, color_of(label, 3), 1)
    return canvas


def _shares(figures: SetFigures) -> str:
    labels = [sample.label for sample in figures.samples]
    rows = "".join(
        f"<tr><td>{escape(name)}</td><td>{labels.count(k):,}</td>"
        f"<td>{labels.count(k) / max(len(labels), 1):.1%}</td></tr>"
        for k, name in enumerate(figures.classes)
    )
    head = "<tr><th>class</th><th>images</th><th>share</th></tr>"
    return f'<h2>Classes</h2><div class="wide"><table>{head}{rows}</table></div>'


def _together(figures: SetFigures) -> str:
    """A table of which classes lie in the same images, by their masks."""
    counts = figures.together()
    held = [k for k in range(1, len(figures.classes)) if counts[k, k]]
    if not held:
        return ""
    head = "".join(f"<th>{escape(figures.classes[k])}</th>" for k in held)
    rows = "".join(
        f"<tr><td>{escape(figures.classes[a])}</td>"
        + "".join(f"<td>{counts[a, b]:,}</td>" for b in held)
        + "</tr>"
        for a in held
    )
    return (
        "<h2>Which classes lie together</h2><p>Images that hold both; on the diagonal, those that"
        f' hold the one.</p><div class="wide"><table><tr><th></th>{head}</tr>{rows}</table></div>'
    )


def _joined(sets: Sequence[SetFigures]) -> dict[str, list[NDArray[np.float64]]]:
    every = [one.histograms() for one in sets]
    return {name: [own[name] for own in every] for name in every[0]}


def _graphs(title: str, values: Mapping[str, Sequence[NDArray[np.float64]]]) -> str:
    if not values:
        return ""
    graphs = "".join(
        histogram(name, every).replace("<figure>", '<figure class="graph">', 1)
        for name, every in values.items()
    )
    return f'<h2>{title}</h2><div class="row">{graphs}</div>'


def _provenance(told: Mapping[str, Any]) -> str:
    if not told:
        return ""
    text = json.dumps(told, indent=1, ensure_ascii=False)
    return f"<h2>How it was made</h2><pre>{escape(text)}</pre>"
