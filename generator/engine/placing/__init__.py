"""Where a site is built, and how it takes the place of the last one without a gap.

- `places`: the folder to build in, and the change of both sites in one step;
- `gathering`: what is new and what is kept of the last site become one folder;
- `moving`: file by file, where folders cannot change names.
"""

from __future__ import annotations

from generator.engine.placing.places import BuildingPlace, building_place, put_in_place

__all__ = ["BuildingPlace", "building_place", "put_in_place"]
