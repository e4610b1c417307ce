def peak(number):
    highest = number
    while number > 1:
        number = 3 * number + 1 if number % 2 else number // 2
        highest = max(highest, number)
    return highest


def test_the_set_holds_the_peaks_that_a_loop_finds(record):
    peaks = {peak(number) for number in range(1, 2001)}
    assert record.lines[:2] == [f"{len(peaks)} different peaks below 2001", f"the highest: {max(peaks)}"]


def test_it_is_a_proxy_that_knows_its_members(record):
    assert record.lines[2] == "SetProxy True"
