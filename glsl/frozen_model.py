"""The base of everything that `pack.json` holds."""

from pydantic import BaseModel, ConfigDict

Vector3 = tuple[float, float, float]


class Model(BaseModel):
    """Frozen plain data that refuses what it does not know, and numbers that are not finite."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)
