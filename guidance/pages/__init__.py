"""The guidance pages: made from the rules' codes and one edition, the same for everybody."""

from guidance.pages.addresses import SLUGS, path_to
from guidance.pages.asked import DatedRequest
from guidance.pages.told import Told, told_fee

__all__ = ["SLUGS", "DatedRequest", "Told", "path_to", "told_fee"]
