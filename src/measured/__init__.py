"""Run example scripts for real, keep what they left, show it on documentation pages."""
