"""Answers changed, forgotten, shuffled, invented: the walk is always one of those there are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.rules import QUESTION_BY_KEY, QUESTIONS, most_left, walk, walk_before
from tests.rules.states import OPEN, ROUTES, STATES, following


def _longest(state):
    return 1 + max(map(_longest, following(state))) if state.open else 0


def test_answers_off_the_route_are_ignored_and_come_back() -> None:
    for route in ROUTES:
        answers = route.answers
        for question in route.answered:
            here = walk_before(answers, question.key)
            assert here.open is question
            for option in question.options(here.facts):
                changed = {**answers, question.key: str(option)}
                elsewhere = walk(changed)
                assert set(elsewhere.answers.items()) <= set(changed.items())
                back = walk({**changed, question.key: answers[question.key]})
                assert back == route


def test_a_route_full_of_answers_from_elsewhere_leads_to_the_same_decision() -> None:
    first = {key: str(q.options(walk({}).facts)[0]) for key, q in QUESTION_BY_KEY.items()}
    for route in ROUTES:
        assert walk({**first, **route.answers}) == route


def test_the_order_in_which_answers_are_given_does_not_matter() -> None:
    for route in ROUTES:
        backwards = dict(reversed(route.answers.items()))
        assert walk(backwards) == route
        assert list(walk(backwards).answers) == list(route.answers)


def test_the_walk_before_a_question_stops_at_that_question_whatever_comes_later() -> None:
    for route in ROUTES:
        for place, question in enumerate(route.answered):
            here = walk_before(route.answers, question.key)
            assert here.open is question
            assert here.answered == route.answered[:place]


def test_most_left_is_the_longest_way_on() -> None:
    for state in STATES:
        assert most_left(state.answers) == _longest(state)


def test_an_answer_always_brings_the_end_nearer() -> None:
    for state in OPEN:
        for after in following(state):
            assert most_left(after.answers) < most_left(state.answers)


def test_most_left_counts_only_answers_on_the_route() -> None:
    assert most_left({}) == 7
    assert most_left({"window": "open", "nonsense": "x"}) == 7
    for route in ROUTES:
        assert most_left({**route.answers, "nonsense": "x"}) == 0


KEYS = st.sampled_from([*QUESTION_BY_KEY, "nonsense", "", "STAGE", "stage "])
WORDS = sorted({str(word) for q in QUESTIONS for s in OPEN for word in q.options(s.facts)})
VALUES = st.one_of(
    st.sampled_from(WORDS),
    st.text(alphabet="abeno-ABé有\x00\ud800", max_size=12),
    st.sampled_from(["\x00", "\ud800", "Preparing", " preparing", "preparing\n", "None"]),
    st.none(),
    st.integers(),
    st.lists(st.sampled_from(WORDS), max_size=2),
)


@settings(deadline=None)
@given(st.dictionaries(KEYS, VALUES))
def test_whatever_is_answered_the_walk_is_one_of_those_there_are(answers) -> None:
    found = walk(answers)
    assert found in STATES
    assert found.answers.items() <= {k: x for k, x in answers.items() if x in WORDS}.items()
    assert 0 <= most_left(answers) <= 7 - len(found.answered)


@settings(deadline=None)
@given(st.dictionaries(KEYS, VALUES), st.sampled_from(ROUTES), st.randoms(use_true_random=False))
def test_noise_and_order_never_change_a_finished_walk(noise, route, random) -> None:
    items = list({**noise, **route.answers}.items())
    random.shuffle(items)
    assert walk(dict(items)) == route


@settings(deadline=None)
@given(st.sampled_from(ROUTES), st.data())
def test_an_unknown_value_counts_as_unanswered(route, data) -> None:
    question = data.draw(st.sampled_from(route.answered))
    here = walk_before(route.answers, question.key)
    taken = {str(option) for option in question.options(here.facts)}
    value = data.draw(VALUES.filter(lambda x: not isinstance(x, str) or x not in taken))
    assert walk({**route.answers, question.key: value}) == here
