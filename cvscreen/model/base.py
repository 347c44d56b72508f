"""The one base of every type that is more than coordinates."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value: unknown fields are refused, and fields are never assigned after construction."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=False)
