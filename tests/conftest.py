"""What holds for every test."""

from hypothesis import settings

# a busy machine is no fault, and no test of ours measures time
settings.register_profile("wireroom", deadline=None)
settings.load_profile("wireroom")
