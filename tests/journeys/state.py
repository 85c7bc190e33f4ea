"""A page in a state."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class State:
    """A page in a state.

    ``refused``: its form was sent as it is, without an answer; ``typed``: its form was sent with
    these fields; ``pressed``: the buttons of the forms with these addresses were pressed, one after
    the other, those outside the languages with a slash in front; ``done``: the steps that were
    ticked; ``facility``: the one that was chosen for the counter; ``dates``: what the planner was
    told before; ``left``: the fields that it asked back before; ``stale``: the form was sent by a
    page from long ago; ``barred``: too many wrong codes came from here; ``preview``: the word of a
    preview that the browser holds; ``unfinished``: it holds that of a draft that no page can be
    made of; ``news``: notices and emergencies stand today; staff know more than the notice says.
    """

    name: str
    path: str
    answers: Mapping[str, str] = field(default_factory=dict)
    refused: bool = False
    typed: Mapping[str, str] = field(default_factory=dict)
    pressed: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    facility: str = ""
    dates: Mapping[str, str] = field(default_factory=dict)
    left: Mapping[str, str] = field(default_factory=dict)
    stale: bool = False
    barred: bool = False
    preview: str = ""
    unfinished: bool = False
    news: bool = False
