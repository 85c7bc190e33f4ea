"""A member of staff at a browser: signs in, presses, and counts what they press."""

import os
from pathlib import Path

import cv2
import numpy as np
from playwright.sync_api import Page

from tests.newsroom.colleagues import PASSWORD

DESK = {"width": 1280, "height": 900}
QUALITY = (cv2.IMWRITE_WEBP_QUALITY, 60)
PICTURES = os.environ.get("HANDBOOK_PICTURES", "")


class Clicks:
    """A person at a browser who counts what they press."""

    def __init__(self, page: Page, server: str) -> None:
        self.page, self.server, self.number = page, server, 0

    def press(self, what: str, count: int = 1) -> None:
        self.number += 1
        with self.page.expect_navigation():
            self.page.click(what, click_count=count)

    def sign_in(self, name: str) -> None:
        self.page.goto(f"{self.server}/admin/")
        self.page.fill("#id_username", name)
        self.page.fill("#id_password", PASSWORD)
        self.press("input[type=submit]")

    def picture(self, name: str) -> None:
        """Renew a picture of the handbook when asked to (HANDBOOK_PICTURES names the folder)."""
        if PICTURES:
            shot = np.frombuffer(self.page.screenshot(), np.uint8)
            picture = cv2.imdecode(shot, cv2.IMREAD_COLOR)
            # Small enough to be read on a phone as well.
            cv2.imwrite(str(Path(PICTURES) / f"{name}.webp"), picture, QUALITY)
