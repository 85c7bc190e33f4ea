"""Why the newsroom refuses: each with a sentence for staff, in Japanese."""

from collections.abc import Mapping, Sequence

from guidance.newsroom.checklist.finding import Finding
from guidance.newsroom.models import WorkingRow
from guidance.newsroom.names import shown_by


class RefusedError(Exception):
    """The act was not done and nothing changed; ``str()`` is the sentence for staff."""


class NotPermittedError(RefusedError):
    """The person has no permission for the act."""

    def __init__(self, permission: str) -> None:
        super().__init__("この操作をする権限がありません。管理者に確認してください。")
        self.permission = permission


class WrongStateError(RefusedError):
    """The act does not fit the state in which the change set is now."""

    def __init__(self, act: str, state: str) -> None:
        super().__init__(f"今は「{state}」なので、{_cannot(act)}。画面を読み直してください。")


def _cannot(act: str) -> str:
    """Say that the act cannot be done, whether it is named by a verb or by a noun."""
    if act.endswith("する"):
        return f"{act.removesuffix('する')}できません"
    return f"{act}ことはできません" if act.endswith(("る", "す")) else f"{act}はできません"


class SamePersonError(RefusedError):
    """Two pairs of eyes are needed and this is the same pair."""


class ChangedSinceSeenError(RefusedError):
    """What the person looked at is no longer what stands there."""

    def __init__(self) -> None:
        super().__init__(
            "表示した後に内容が変わりました。まだ何もしていません。今の内容を見てから、もう一度操作してください。"
        )


class NothingToPublishError(RefusedError):
    """The working copy says what the public reads already."""

    def __init__(self) -> None:
        super().__init__("公開中の版と違うところがありません。")


class IncompleteError(RefusedError):
    """Something that must be given is missing; ``missing`` names the fields."""

    def __init__(self, sentence: str, *missing: str) -> None:
        super().__init__(sentence)
        self.missing = missing


class NotesDifferError(RefusedError):
    """The public notes contradict each other or the calendar; nobody can change them later."""

    def __init__(self, found: Sequence[str]) -> None:
        super().__init__(
            f"公開する変更点に、合わないところがあります。公開した後は直せません。{''.join(found)}"
        )


class UnfitWordsError(RefusedError):
    """What is to be kept for good is unfit: a hidden sign, too long, a number that is nobody's.

    ``said`` tells it by the name of the note, or ``reason``.
    """

    def __init__(self, said: Mapping[str, str]) -> None:
        super().__init__("".join(said.values()))
        self.said = dict(said)


class OtherEditionError(RefusedError):
    """The note says that another edition is brought back than the one that would be."""

    def __init__(self, found: Sequence[int], number: int) -> None:
        named = "".join(f"「第{other}版に戻す」" for other in found)
        super().__init__(
            f"「内部のメモ」に、{named}という意味の文があります。この画面で戻すのは、第{number}版です。まだ何もしていません。"
            "文を直すか、戻したい版の画面を開いてください。"
        )


class BlockedError(RefusedError):
    """The content must not be published; ``findings`` say why and where."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(
            f"直すまで先に進めないところが{len(findings)}件あります。「変更の確認と公開」の一覧を見てください。"
        )
        self.findings = tuple(findings)


class StaleSaveError(RefusedError):
    """Somebody else changed the row since the form was opened; ``current`` is how it stands now.

    ``current`` is None when the row was removed.
    """

    def __init__(self, current: WorkingRow | None) -> None:
        by = current.changed_by if current else ""
        who = shown_by(by, "さん") if by else "ほかの人"
        did = "変えました" if current else "削除しました"
        super().__init__(
            f"編集している間に、{who}がこの項目を{did}。あなたの変更はまだ保存していません。"
            "今の内容と比べてから、もう一度保存してください。"
        )
        self.current = current
