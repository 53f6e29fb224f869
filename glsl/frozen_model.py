"""The bases of the project's plain data: read from JSON or TOML, checked, and never changed."""

from pydantic import BaseModel, ConfigDict

Vector3 = tuple[float, float, float]


class FrozenModel(BaseModel):
    """Plain data that cannot be changed, made by keyword, that refuses fields it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class FiniteModel(FrozenModel):
    """A FrozenModel that also refuses numbers that are not finite, since GLSL cannot write them."""

    model_config = ConfigDict(allow_inf_nan=False)
