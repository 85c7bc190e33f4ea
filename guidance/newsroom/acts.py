"""What staff can do with a change set: when, who, and what each button says it will do."""

from dataclasses import dataclass

from django.contrib.auth.models import User

from guidance.newsroom.models import State
from guidance.newsroom.models.submission import FROZEN

# Every process looks for a new edition; browsers keep a page that they have just fetched for
# 40 seconds more (docs/adr/0042).
REOPENED = "すでに開いている人には、読み直せば1分以内に新しい版が出ます。"
SOON = f"10秒以内に、すべてのページが新しい版に替わります。{REOPENED}"


@dataclass(frozen=True, slots=True)
class Act:
    """One button: the states it fits, the permission it needs, and its words before and after."""

    name: str
    label: str
    states: tuple[State, ...]
    permission: str
    before: str
    after: str

    @property
    def leads_on(self) -> bool:
        """Whether the step leads towards the public: its button is the one that stands out."""
        return self.name in ("submit", "approve", "publish")

    def fits(self, state: str) -> bool:
        """Tell whether a change set in ``state`` can take this step."""
        return state in self.states


SUBMIT = Act(
    "submit",
    "提出する",
    (State.DRAFT,),
    "newsroom.submit_edition",
    "今の下書き全体を、ほかの人の確認に出します。公開中の内容は変わりません。",
    "確認に出しました。ほかの人が承認するまで、公開中の内容は変わりません。",
)
WITHDRAW = Act(
    "withdraw",
    "取り下げる",
    FROZEN,
    "newsroom.submit_edition",
    "下書きに戻します。提出は取り消され、承認や公開予約があれば、それも取り消されます。"
    "公開中の内容は変わりません。",
    "下書きに戻しました。公開中の内容は変わっていません。",
)
SEND_BACK = Act(
    "send-back",
    "差し戻す",
    (State.IN_REVIEW,),
    "newsroom.approve_edition",
    "理由を付けて下書きに戻します。公開中の内容は変わりません。",
    "差し戻しました。提出者に理由が表示されます。",
)
APPROVE = Act(
    "approve",
    "承認する",
    (State.IN_REVIEW,),
    "newsroom.approve_edition",
    "上の「違うところ」を全部読み、よければ押します。公開はまだされません。",
    "承認しました。「公開する」か「予約する」を押すまで、公開中の内容は変わりません。",
)
SCHEDULE = Act(
    "schedule",
    "予約する",
    (State.APPROVED,),
    "newsroom.schedule_edition",
    f"指定した日時から{SOON}指定した日時の前に下書きを変えると、予約と承認は取り消されます。",
    "予約しました。その時刻までは、公開中の内容は変わりません。",
)
UNSCHEDULE = Act(
    "unschedule",
    "予約を取り消す",
    (State.SCHEDULED,),
    "newsroom.schedule_edition",
    "予約だけを取り消します。承認は残り、後で公開や予約ができます。公開中の内容は変わりません。",
    "予約を取り消しました。承認は残っています。公開中の内容は変わっていません。",
)
PUBLISH = Act(
    "publish",
    "公開する",
    (State.APPROVED, State.SCHEDULED),
    "newsroom.publish_edition",
    f"押すと、{SOON}前の版には、いつでも戻せます。",
    f"公開しました。{SOON}",
)
# In the order in which they are offered: onward first.
ACTS = (SUBMIT, APPROVE, PUBLISH, SCHEDULE, UNSCHEDULE, SEND_BACK, WITHDRAW)
ACT_BY_NAME = {act.name: act for act in ACTS}


def possible(state: str, actor: User) -> tuple[Act, ...]:
    """Return the acts that fit ``state`` and that ``actor`` has the permission for.

    Whether it is the right person of two is not asked here: the workflow refuses with the reason.
    """
    return tuple(act for act in ACTS if act.fits(state) and actor.has_perm(act.permission))
