"""The newsroom: where staff look after what the public reads."""
