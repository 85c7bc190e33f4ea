"""What we know and say about the carry-over of the record."""
