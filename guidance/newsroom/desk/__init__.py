"""The staff's pages: working copy, change set, editions, banners, record."""
