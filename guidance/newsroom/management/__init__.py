"""The newsroom's commands."""
