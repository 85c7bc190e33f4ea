"""What a newsroom holds after years: 500 editions and 20,000 rows of the record."""

from datetime import timedelta

from django.contrib.auth.models import Group, User

from guidance.newsroom import editing, workflow, working
from guidance.newsroom.models import AuditEntry, PublishedEdition, Text
from guidance.newsroom.publication import Notes
from portal import clock

EDITIONS, ENTRIES = 500, 20_000


def change_something() -> None:
    """Leave a change set in review on top of an edition that two people published."""
    people = [User.objects.create(username=name, is_staff=True) for name in ("sato", "suzuki")]
    for person in people:
        person.groups.set(Group.objects.all())
    sato, suzuki = (User.objects.get(pk=person.pk) for person in people)
    notes, now = Notes("直しました。", "Corrected.", "電話による。"), clock.now()
    for ending in ("x", "y"):
        text = Text.objects.get(key="steps/apply-online.title")
        text.ja, text.en = f"{text.ja}{ending}", f"{text.en} {ending}"
        editing.save(text, version=text.version, actor=sato, now=now)
        submission = workflow.submit(sato, now, seen=working.digest(), notes=notes)
        if ending == "x":
            workflow.approve(submission.pk, suzuki, now, seen=submission.fingerprint())
            workflow.publish(submission.pk, suzuki, now)


def fill() -> None:
    """Add editions and rows of the record behind the real ones, without their chains."""
    edition = PublishedEdition.objects.get(number=1)
    edition.submission = None
    copies = []
    for number in range(2, EDITIONS):
        copy = {field.attname: getattr(edition, field.attname) for field in edition._meta.fields}
        mark = f"{number:064x}"
        when = edition.published_at + timedelta(seconds=number)
        copy |= {"number": number, "checksum": mark, "previous_checksum": f"{number - 1:064x}"}
        copies.append(PublishedEdition(**copy | {"published_at": when, "effective_at": when}))
    PublishedEdition.objects.bulk_create(copies, batch_size=50)
    last = AuditEntry.objects.order_by("-number")[0]
    keys = list(Text.objects.values_list("key", flat=True))
    AuditEntry.objects.bulk_create(
        (
            AuditEntry(
                number=number,
                at=last.at,
                actor="sato",
                action=("saw", "changed", "published")[number % 3],
                object_type=("text", "facility", "edition")[number % 3],
                object_id=(keys[number % len(keys)], "fuchu", str(number % EDITIONS))[number % 3],
                previous_hash=f"{number - 1:064x}",
                hash=f"{number:064x}",
            )
            for number in range(last.number + 1, ENTRIES + 1)
        ),
        batch_size=1000,
    )
