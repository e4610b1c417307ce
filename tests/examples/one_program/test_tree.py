def test_it_tells_the_size_of_the_tree(record):
    assert record.lines[0].startswith("160 files, ")


def test_two_trees_are_the_same(imported):
    tree_of_texts = imported("tree").tree_of_texts
    with tree_of_texts(2, 2, 30) as one, tree_of_texts(2, 2, 30) as other:
        texts = [[path.read_text() for path in sorted(folder.glob("*/*.txt"))] for folder in (one, other)]
    assert texts[0] == texts[1]
    assert len(texts[0]) == 4
    assert not one.exists()
