"""The fixtures of the engine's tests that tests of the guide use too."""

from tests.engine.conftest import env, project

__all__ = ["env", "project"]
