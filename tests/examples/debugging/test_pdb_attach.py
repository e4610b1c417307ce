def test_a_worker_in_a_loop_answers_at_once(shown):
    text, late = shown["loops"]
    assert not late
    assert "1.9999999999999996" in text


def test_the_regex_answers_only_after_it_is_interrupted(shown):
    text, late = shown["matches"]
    assert late
    assert "subject()" in text
    assert "KeyboardInterrupt" in text


def test_the_lock_never_answers(shown):
    text, late = shown["waits"]
    assert late
    assert not text
