#!/usr/bin/env python3
"""Turns the benchmark's data (plan.ndjson, obs.csv) into a plan book.

convert.py DATA_DIR BOOK_DIR [--plan-json]

Without --plan-json the targets go into targets.csv, with it into plan.json. Indicators that the
benchmark leaves out of its plan on purpose are left out of the observations too: an undeclared
indicator is an error here, not something to be skipped.
"""
import json
import sys

UNITS = {
    "thousand persons": {"is": "1000人"},
    "index": {"counts": True},
    "Mtoe": {"counts": True},
    "% of GDP": {"is": "1%"},
}


def criterion(value, base):
    """The benchmark writes a number, or a comparison in quotes."""
    if value[0] in "<>":
        return value
    return (">=" if float(value) >= float(base) else "<=") + value


def main():
    data, book = sys.argv[1:3]
    as_json = "--plan-json" in sys.argv
    known = set()
    head = {"plan": "benchmark", "title": {"zh": "性能测试", "en": "Benchmark"}, "units": UNITS}
    with open(data + "/plan.ndjson") as rows, open(book + "/plan.json", "w") as plan, open(
        book + "/targets.csv", "w"
    ) as targets:
        if not as_json:
            targets.write("indicator,due,criterion,unit,baseline,baseline-period\n")
        indicators, milestones = {}, {}
        for row in rows:
            # Numbers stay as written: their digits say how precise they are.
            item = json.loads(row, parse_float=str, parse_int=str)
            known.add(item["id"])
            base, at = item["baseline"]["value"], item["baseline"]["year"]
            if as_json:
                indicators[item["id"]] = {
                    "name": item["name"], "unit": item["unit"],
                    "baseline": {"value": base, "at": at},
                }
            for stone in item["milestones"]:
                test = criterion(stone["value"], base)
                if as_json:
                    milestones.setdefault(stone["year"], {})[item["id"]] = test
                else:
                    targets.write(
                        f"{item['id']},{stone['year']},{test},{item['unit']},{base},{at}\n")
        if as_json:
            head["indicators"] = indicators
            head["milestones"] = [
                {"due": year, "targets": found} for year, found in sorted(milestones.items())]
        json.dump(head, plan, ensure_ascii=False, indent=1)
    with open(data + "/obs.csv") as rows, open(book + "/observations.csv", "w") as out:
        out.write(next(rows))
        for row in rows:
            if row[: row.index(",")] in known:
                out.write(row)


main()
