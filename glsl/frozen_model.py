"""The bases of the project's plain data: read from JSON or TOML, checked, and never changed."""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict

Vector3 = tuple[float, float, float]


class FrozenModel(BaseModel):
    """Plain data that cannot be changed, made by keyword, that refuses fields it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with other values of some fields, unchecked, as pydantic makes it.

        What cached properties worked out from the old values is not taken over.
        """
        copy = super().model_copy(update=update, deep=deep)
        for name in copy.__dict__.keys() - type(self).model_fields.keys():
            object.__delattr__(copy, name)  # which a frozen model forbids its users
        return copy


class FiniteModel(FrozenModel):
    """A FrozenModel that also refuses numbers that are not finite, since GLSL cannot write them."""

    model_config = ConfigDict(allow_inf_nan=False)
