"""What changed goes by the name that the public reads: a draft's new one is not agreed to yet."""

import html

import pytest
from django.contrib.auth.models import User

from guidance.newsroom import editing, publication
from guidance.newsroom.models import Text
from tests.newsroom.colleagues import NOW
from tests.newsroom.staff_pages.people import signed_in

NEW = "まだだれも認めていない見出しです。"


@pytest.mark.parametrize("kind", ["outcomes", "driving", "fees"])
def test_a_new_headline_heads_neither_the_difference_nor_what_blocks_it(
    kind: str, hanako: User
) -> None:
    field, named = ("headline", "結果") if kind == "outcomes" else ("line", "")
    text = Text.objects.filter(key__startswith=f"{kind}/", key__endswith=f".{field}")[0]
    code = text.key.partition("/")[2].partition(".")[0]
    before = publication.live_content()[kind][code][field]["ja"].strip()
    text.ja = NEW
    editing.save(text, version=text.version, actor=hanako, now=NOW)

    reply = signed_in(hanako).get("/admin/change-set/")

    [group] = reply.context["groups"]
    assert group.label.startswith(named)
    assert group.label.endswith(f"「{before}」")
    blocking = [line.where for line in reply.context["blocking"]]
    assert blocking, "the English is not of this Japanese"
    assert all(where.startswith(group.label) for where in blocking)
    page = html.unescape(reply.content.decode())
    assert f"<h3>{group.label}</h3>" in page
    assert f"「{NEW}」" not in page
    assert group.items
    assert all(item.label.startswith(group.label) for item in group.items)
