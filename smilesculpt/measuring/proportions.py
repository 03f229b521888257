"""Rules for how broad the front teeth look, and how a mouth compares with them."""

from dataclasses import dataclass
from typing import Any, Literal

from smilesculpt.anatomy import front_teeth, is_on_the_left, position, read_table
from smilesculpt.errors import WishError
from smilesculpt.measuring.measures import Measures

Place = Literal["central", "lateral", "canine"]

PLACES: tuple[Place, ...] = ("central", "lateral", "canine")

OWN = "own"
"""Name of the wish to keep the wearer's own widths: no rule at all."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A proportion rule of `data/proportions.toml`.

    Attributes
    ----------
    name, title : str
    shares : tuple of float
        Part of the breadth from canine to canine for central, lateral and canine.
    ratios : tuple of float or None
        Lateral to central and canine to lateral, where the rule is stated so.
    tolerance : float
        Of the numbers that the rule is stated in.
    source, evidence : str
    checked : bool
        Whether the number was read in its source.
    """

    name: str
    title: str
    shares: tuple[float, float, float]
    ratios: tuple[float, float] | None
    tolerance: float
    source: str
    evidence: str
    checked: bool


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One number of a rule beside the wearer's.

    Attributes
    ----------
    rule : str
    what : str
        "12 to 11", "share of 11".
    actual, target, tolerance : float
    met : bool
    source : str
    """

    rule: str
    what: str
    actual: float
    target: float
    tolerance: float
    met: bool
    source: str


def rule_names() -> tuple[str, ...]:
    """Return the names of all proportion rules."""
    return tuple(read_table("proportions.toml"))


def proportion_rule(name: str) -> Rule:
    """Return a proportion rule.

    Raises
    ------
    WishError
        If there is no rule of this name.
    """
    table = read_table("proportions.toml")
    if name not in table:
        known = ", ".join([OWN, *table])
        raise WishError("proportion", f"there is no rule '{name}'", f"Choose one of: {known}.")
    return _rule(name, table[name])


def proportion_check(measures: Measures, rule: str) -> tuple[RuleRow, ...]:
    """Compare the upper front teeth with a rule, side by side.

    Parameters
    ----------
    measures : Measures
    rule : str
        Name of a rule.

    Returns
    -------
    tuple of RuleRow
        Empty for a lower jaw, for which no such rule is stated; teeth that are missing leave
        out the rows that need them.

    Raises
    ------
    WishError
        If there is no rule of this name.
    """
    chosen = proportion_rule(rule)
    if measures.jaw == "lower":
        return ()
    widths = {tooth.fdi: tooth.apparent_width for tooth in measures.teeth}
    if chosen.ratios is not None:
        return _ratio_rows(chosen, chosen.ratios, widths)
    return _share_rows(chosen, widths)


def proportion_checks(measures: Measures) -> tuple[RuleRow, ...]:
    """Compare the upper front teeth with every rule; the rules disagree by nature."""
    return tuple(row for name in rule_names() for row in proportion_check(measures, name))


def _rule(name: str, record: dict[str, Any]) -> Rule:
    ratios = None
    if "ratios" in record:
        ratios = (record["ratios"]["lateral_to_central"], record["ratios"]["canine_to_lateral"])
        breadths = (1.0, ratios[0], ratios[0] * ratios[1])
        shares = [breadth / (2.0 * sum(breadths)) for breadth in breadths]
    else:
        shares = [record["shares"][place] for place in PLACES]
    return Rule(
        name=name,
        title=record["title"],
        shares=(shares[0], shares[1], shares[2]),
        ratios=ratios,
        tolerance=record["tolerance"],
        source=record["source"],
        evidence=record["evidence"],
        checked=record["checked"],
    )


def _ratio_rows(
    rule: Rule, ratios: tuple[float, float], widths: dict[int, float]
) -> tuple[RuleRow, ...]:
    rows = []
    for central in (11, 21):
        for step, target in enumerate(ratios):
            mesial, distal = central + step, central + step + 1
            if widths.get(mesial, 0.0) > 0.0 and distal in widths:
                actual = widths[distal] / widths[mesial]
                rows.append(_row(rule, f"{distal} to {mesial}", actual, target))
    return tuple(rows)


def _share_rows(rule: Rule, widths: dict[int, float]) -> tuple[RuleRow, ...]:
    front = front_teeth("upper")
    if not all(fdi in widths for fdi in front):
        return ()
    total = sum(widths[fdi] for fdi in front)
    ordered = sorted(front, key=lambda fdi: (is_on_the_left(fdi), position(fdi)))
    return tuple(
        _row(rule, f"share of {fdi}", widths[fdi] / total, rule.shares[position(fdi) - 1])
        for fdi in ordered
    )


def _row(rule: Rule, what: str, actual: float, target: float) -> RuleRow:
    met = abs(actual - target) <= rule.tolerance
    return RuleRow(rule.name, what, actual, target, rule.tolerance, met, rule.source)
