"""Django's admin classes with their types; at run time Django 5.2 does not subscript them."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin

if TYPE_CHECKING:
    RowForm = forms.ModelForm[Any]
    RowAdmin = admin.ModelAdmin[Any]
else:
    RowForm = forms.ModelForm
    RowAdmin = admin.ModelAdmin
