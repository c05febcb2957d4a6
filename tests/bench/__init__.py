"""Measurements: `python -m tests.bench NAME [--json FILE]`, each a module with `run`."""
