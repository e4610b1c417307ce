def peak(number):
    highest = number
    while number > 1:
        number = 3 * number + 1 if number % 2 else number // 2
        highest = max(highest, number)
    return highest


def test_the_set_holds_the_peaks_that_a_loop_finds(record):
    peaks = {peak(number) for number in range(1, 2001)}
    assert record.lines == [f"{len(peaks)} different peaks below 2001", f"the highest: {max(peaks)}"]
