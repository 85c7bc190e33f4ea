"""The figures that a text states, so that two languages can be compared."""

from guidance.edition.figures.agreement import disagreements
from guidance.edition.figures.bounds import opposite_bounds
from guidance.edition.figures.free import free_in_one
from guidance.edition.figures.order import other_order
from guidance.edition.figures.phones import digits, is_phone, phones
from guidance.edition.figures.stated import Figures, figures

__all__ = [
    "Figures",
    "digits",
    "disagreements",
    "figures",
    "free_in_one",
    "is_phone",
    "opposite_bounds",
    "other_order",
    "phones",
]
