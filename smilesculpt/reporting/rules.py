"""Proportion rules beside the wearer's teeth before and after, as text."""

from dataclasses import dataclass

from smilesculpt.measuring.measures import Measures
from smilesculpt.measuring.proportions import RuleRow, proportion_check, proportion_rule, rule_names
from smilesculpt.reporting.numbers import percent, plain
from smilesculpt.wishes import Wishes


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One number of a rule: what it is about, was, is and should be."""

    what: str
    before: str
    after: str
    target: str
    is_met: bool


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """A rule with the wearer's numbers.

    Attributes
    ----------
    title, source, evidence : str
    is_wished : bool
        Whether the design was asked to follow it.
    is_checked : bool
        Whether its number was read in its source.
    n_met : int
        How many lines are met after the design.
    lines : tuple of RuleLine
    """

    title: str
    source: str
    evidence: str
    is_wished: bool
    is_checked: bool
    n_met: int
    lines: tuple[RuleLine, ...]


def rule_facts(before: Measures, after: Measures, wishes: Wishes | None) -> tuple[RuleFacts, ...]:
    """Return every rule that speaks of this jaw, the wished one first."""
    wished = wishes.proportion if wishes is not None else ""
    names = sorted(rule_names(), key=lambda name: name != wished)
    found = tuple(_facts(name, before, after, is_wished=name == wished) for name in names)
    return tuple(rule for rule in found if rule.lines)


def _facts(name: str, before: Measures, after: Measures, *, is_wished: bool) -> RuleFacts:
    rule = proportion_rule(name)
    text = plain if rule.ratios is not None else _share
    then = {row.what: row for row in proportion_check(before, name)}
    rows = proportion_check(after, name)
    lines = tuple(
        RuleLine(
            what=row.what[:1].upper() + row.what[1:],
            before=text(then.get(row.what, row).actual),
            after=text(row.actual),
            target=f"{text(row.target)} ± {_tolerance(row, is_share=rule.ratios is None)}",
            is_met=row.met,
        )
        for row in rows
    )
    return RuleFacts(
        title=rule.title[:1].upper() + rule.title[1:],
        source=rule.source,
        evidence=rule.evidence,
        is_wished=is_wished,
        is_checked=rule.checked,
        n_met=sum(row.met for row in rows),
        lines=lines,
    )


def _share(value: float) -> str:
    return f"{plain(100.0 * value, 1)}\u00a0%"


def _tolerance(row: RuleRow, *, is_share: bool) -> str:
    return percent(row.tolerance) if is_share else plain(row.tolerance)
