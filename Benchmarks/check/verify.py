"""Recomputes what `targets check --format json` says, in plain Python with exact decimals.

The counts of the document must add up to the rows of the book, and a sample of the findings must
say what the figures, read anew from the CSV files, say. Speed never hides a wrong answer.
"""
import json
import random
from decimal import Decimal

AS_OF_YEAR = 2024  # the benchmark reviews as of 30 June 2024: the figures of 2023 are known


def finding(line):
    return json.loads(line.rstrip().rstrip(",").removesuffix("]"))


def read_findings(path, wanted):
    """The summary, the number of findings, and those at the wanted places, without reading all."""
    summary, count, chosen, inside = None, 0, [], False
    with open(path, encoding="utf-8") as rows:
        for row in rows:
            if row.startswith('"summary":'):
                summary = json.loads(row[len('"summary":'):].rstrip().rstrip(","))
            elif row.startswith('"targets":['):
                inside = True
            elif inside and row.startswith('{"plan":'):
                if count in wanted:
                    chosen.append((count, finding(row)))
                count += 1
                inside = not row.rstrip().endswith("]," )
    return summary, count, chosen


def read_targets(book):
    with open(book + "/targets.csv", encoding="utf-8") as rows:
        next(rows)
        return [row.rstrip("\n").split(",") for row in rows]


def read_figures(book, ids):
    """The known figures of some series, by year; each with its sign."""
    figures = {}
    with open(book + "/observations.csv", encoding="utf-8") as rows:
        next(rows)
        for row in rows:
            name = row[: row.index(",")]
            if name in ids:
                _, period, value = row.rstrip("\n").split(",")
                if value and int(period[:4]) < AS_OF_YEAR:
                    digits = value.lstrip("<>=")
                    sign = value[: len(value) - len(digits)]
                    figures.setdefault(name, {})[int(period[:4])] = (sign, digits, period, value)
    return figures


def near(value, expected):
    """Whether a printed number is the exact one, as closely as floating point can tell."""
    return value is not None and abs(Decimal(repr(value)) - expected) <= abs(expected) * Decimal("1e-11") + Decimal("1e-9")


class Mismatch(Exception):
    pass


def expect(condition, what, got):
    if not condition:
        raise Mismatch(f"{what}: {json.dumps(got, ensure_ascii=False)}")


def check_finding(got, row, figures):
    name, due, criterion, unit, base, base_year = row
    expect(got["indicator"] == name and got["due"] == due and got["unit"] == unit, "identity", got)
    level = criterion.lstrip("<>=")
    expect(got["criterion"] == criterion + unit, "criterion", got)
    end = "lower" if criterion[0] == ">" else "upper"
    expect(Decimal(repr(got["criterionRange"][end])) == Decimal(level), "criterion's number", got)
    known = figures.get(name, {})
    # A due year that has passed is decided by its own figure, or the last one before it.
    passed = int(due) < AS_OF_YEAR
    years = [year for year in known if not passed or year <= int(due)] or list(known)
    if not known:
        return expect(got["reading"] is None and got["progress"] is None, "no figure", got)
    year = max(years)
    sign, digits, period, value = known[year]
    reading = got["reading"]
    expect(reading["period"] == period and reading["asWritten"] == value, "reading", got)
    y, y0, goal = Decimal(digits), Decimal(base), Decimal(level)
    expect(Decimal(repr(reading["value"])) == y, "value", got)
    if sign:
        return  # bounds leave ranges; the library's own tests look at those
    if unit not in ("index", "Mtoe") or "." in digits:  # those two count single things
        half = Decimal(1).scaleb(y.as_tuple().exponent) / 2
        expect(
            near(reading["lower"], y - half) and near(reading["upper"], y + half), "interval", got)
    else:
        expect(reading["lower"] == reading["upper"] == int(y), "counted", got)
    satisfied = y >= goal if criterion[0] == ">" else y <= goal
    if passed and year == int(due):
        expect(got["verdict"] == ("met" if satisfied else "missed"), "verdict", got)
    elif passed:
        expect(got["verdict"] == "unreported", "verdict", got)
    else:
        early = satisfied and not (y0 >= goal if criterion[0] == ">" else y0 <= goal)
        expect(got["verdict"] == ("met" if early else "pending"), "verdict", got)
    elapsed = Decimal(year - int(base_year)) / Decimal(int(due) - int(base_year))
    expect(near(got["elapsed"], elapsed) if year >= int(base_year) else True, "elapsed", got)
    if year >= int(base_year) and got["progress"] is not None:
        expect(near(got["progress"], (y - y0) / (goal - y0)), "progress", got)
    expect(near(got["gap"], goal - y), "gap", got)
    expect(near(got["attainment"], y / goal), "attainment", got)
    if year > int(base_year):
        expect(near(got["pace"], (y - y0) / (year - int(base_year))), "pace", got)
        growth = (y / y0) ** (Decimal(1) / (year - int(base_year))) - 1
        expect(near(got["growth"], growth), "growth", got)
    if not passed and not satisfied:
        expect(near(got["requiredPace"], (goal - y) / (int(due) - year)), "required pace", got)
        growth = (goal / y) ** (Decimal(1) / (int(due) - year)) - 1
        expect(near(got["requiredGrowth"], growth), "required growth", got)


def verify(output, book, sample=500):
    """Returns a sentence about what was checked; raises ``Mismatch`` at the first wrong answer."""
    targets = read_targets(book)
    wanted = set(random.Random(1).sample(range(len(targets)), min(sample, len(targets))))
    summary, count, chosen = read_findings(output, wanted)
    verdicts = ("met", "missed", "pending", "unreported", "undetermined", "incomplete")
    expect(count == len(targets) == summary["total"], f"{count} findings, {len(targets)} rows", summary)
    expect(sum(summary[name] for name in verdicts) == count, "the counts do not add up", summary)
    expect(len(chosen) == len(wanted), "findings are missing", len(chosen))
    figures = read_figures(book, {targets[place][0] for place in wanted})
    for place, got in chosen:
        expect(got["line"] == place + 2, "line", got)
        check_finding(got, targets[place], figures)
    return f"{count} findings add up; {len(chosen)} of them recomputed with exact decimals"
