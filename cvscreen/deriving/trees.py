"""Decision trees over whole numbers: what they add up to is the same everywhere."""

from collections.abc import Sequence

Tree = Sequence[Sequence[int]]
"""Nodes, the first the root. A leaf is ``[value]``; any other is ``[figure, bound, low, high]``: the number of a
figure, and the numbers of the nodes that follow where it is at most the bound, and where it is more."""


def sum_of(trees: Sequence[Tree], figures: Sequence[int]) -> int:
    """Return the sum of the leaves that figures lead to.

    Example:
        >>> sum_of([[[0, 10, 1, 2], [-5], [7]], [[2]]], (11, 1))
        9
    """
    return sum(_leaf(tree, figures) for tree in trees)


def _leaf(tree: Tree, figures: Sequence[int]) -> int:
    node = tree[0]
    while len(node) > 1:
        figure, bound, low, high = node
        node = tree[low if figures[figure] <= bound else high]
    return node[0]
