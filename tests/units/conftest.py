import pytest

from tests.units.small_tree import SmallTree, make_small_tree


@pytest.fixture
def small_tree(db: None) -> SmallTree:
    return make_small_tree()
