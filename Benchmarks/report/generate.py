#!/usr/bin/env python3
"""Writes a plan book of any number of indicators, always the same one for the same number.

    Benchmarks/report/generate.py FOLDER [INDICATORS]

Forty indicators a plan, so that the book has overviews to write. Every indicator has a baseline of
2017, eight yearly figures from 2018 to 2025, and targets for 2025 and 2030; three in ten fall, one
in twenty has a figure that is published as "over". The figures are made up.
"""
import json
import pathlib
import random
import sys

PLAN = 40
YEARS = range(2018, 2026)
UNITS = ["亿元", "%", "万人", "家", "GWh"]
FIELDS = ["制造业增加值", "研发经费投入", "轨道交通里程", "空气优良天数", "新型储能装机", "绿色建筑面积",
          "数字经济核心产业", "职业技能培训", "跨境电商进出口", "公共充电设施"]


def name(number):
    return f"{FIELDS[number % len(FIELDS)]}第{number + 1}项指标"


def falls(number):
    return number % 10 in (3, 6, 9)


def figures(number):
    """The baseline and the figures after it."""
    numbers = random.Random(number)
    level = numbers.uniform(20, 900)
    pace = (-1 if falls(number) else 1) * numbers.uniform(0.01, 0.09)
    return [round(level * (1 + pace) ** year * numbers.uniform(0.985, 1.015), 1)
            for year in range(len(YEARS) + 1)]


def written(value):
    return f"{value:.1f}"


def plan(first, last):
    indicators, due = {}, {"2025": {}, "2030": {}}
    for number in range(first, last):
        base, *_, latest = figures(number)
        identity = f"i{number + 1:05}"
        sign = "<=" if falls(number) else ">="
        indicators[identity] = {
            "name": {"zh": name(number), "en": f"indicator {number + 1}"},
            "unit": UNITS[number % len(UNITS)], "measure": "rate" if number % len(UNITS) == 1 else "stock",
            "better": "less" if falls(number) else "more",
            "owner": f"第{number % 12 + 1}局",
            "baseline": {"value": written(base), "at": "2017"},
        }
        # Some are reached, some are not.
        ease = 0.96 + number % 7 / 50
        due["2025"][identity] = f"{sign} {latest * (2 - ease if falls(number) else ease):.1f}"
        due["2030"][identity] = {
            "is": f"{sign} {latest + 0.6 * (latest - base):.1f}",
            "ambition": ["binding", "expected", "stretch"][number % 3]}
    return {
        "plan": f"plan-{first // PLAN + 1}",
        "title": {"zh": f"第{first // PLAN + 1}号规划", "en": f"Plan {first // PLAN + 1}"},
        "area": f"第{first // PLAN % 5 + 1}区", "horizon": "2018/2030",
        "sources": {"book": {"title": {"zh": "规划文本", "en": "the plan"}, "published": "2018-01-15"}},
        "indicators": indicators,
        "milestones": [{"due": year, "source": "book", "targets": targets} for year, targets in due.items()],
    }


def observations(first, last):
    yield "indicator,period,value,published"
    for number in range(first, last):
        for year, value in zip(YEARS, figures(number)[1:]):
            over = "超过" if number % 20 == 7 and year == YEARS[-1] else ""
            yield f"i{number + 1:05},{year},{over}{written(value)},{year + 1}-03-20"


def write(folder, count):
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for first in range(0, count, PLAN):
        last = min(first + PLAN, count)
        stem = f"plan-{first // PLAN + 1}"
        (folder / f"{stem}.plan.json").write_text(
            json.dumps(plan(first, last), ensure_ascii=False, indent=1), "utf-8")
        (folder / f"{stem}.observations.csv").write_text(
            "\n".join(observations(first, last)) + "\n", "utf-8")


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000)
