"""An example as a file: its text, its settings, and a digest of everything it uses."""

from measured.script.metadata import Settings
from measured.script.source import Script, ScriptError, readable, split_name

__all__ = ["Script", "ScriptError", "Settings", "readable", "split_name"]
