"""Django's admin classes with their types; at run time Django 5.2 does not subscript them."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.views.main import ChangeList

if TYPE_CHECKING:
    RowForm = forms.ModelForm[Any]
    RowAdmin = admin.ModelAdmin[Any]
    RowInline = admin.StackedInline[Any, Any]
    RowsInside = forms.BaseInlineFormSet[Any, Any, Any]
    AnyAdmin = BaseModelAdmin[Any]
else:
    RowForm = forms.ModelForm
    RowAdmin = admin.ModelAdmin
    RowInline = admin.StackedInline
    RowsInside = forms.BaseInlineFormSet
    AnyAdmin = BaseModelAdmin

__all__ = ["AnyAdmin", "ChangeList", "RowAdmin", "RowForm", "RowInline", "RowsInside"]
