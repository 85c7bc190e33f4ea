"""What stands in the staff's admin, in their order of work."""

from django.contrib import admin

from guidance.newsroom.desk import comings, people
from guidance.newsroom.desk.banners_admin import EmergencyBannerAdmin
from guidance.newsroom.desk.editions import PublishedEditionAdmin
from guidance.newsroom.desk.entries import EntryAdmin
from guidance.newsroom.desk.records import AuditEntryAdmin
from guidance.newsroom.desk.tables import TABLES
from guidance.newsroom.desk.texts import TextAdmin
from guidance.newsroom.models import AuditEntry, EmergencyBanner, Entry, PublishedEdition, Text

admin.site.register(Text, TextAdmin)
admin.site.register(Entry, EntryAdmin)
for model, model_admin in TABLES:
    admin.site.register(model, model_admin)
admin.site.register(EmergencyBanner, EmergencyBannerAdmin)
admin.site.register(PublishedEdition, PublishedEditionAdmin)
admin.site.register(AuditEntry, AuditEntryAdmin)
people.register()
comings.listen()
