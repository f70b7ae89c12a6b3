#!/usr/bin/env python3
"""Measures `targets check --format json` as a whole process: cold start, time, memory, growth.

run.py [--sizes 100,10000,100000] [--runs 5] [--peers DIR]

Builds the release binary unless --binary names one, makes books of yearly series (12 figures, one to
four milestones, the same from run to run), and prints medians. With --peers, a folder that holds
`gen/gen` and `peers/ref` (a data generator and a C program for the narrower job of the same shape),
both are run in turn on the same data and the ratios are printed. Every output is checked: the counts
of the summary add up, and verdicts of a sample are computed anew from the files.
"""
import argparse
import json
import math
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from decimal import Decimal

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
AS_OF = "2024-06-30"


def run(command, **options):
    """One run: wall seconds, processor seconds, peak memory in MB, as the system accounts them."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def make_book(folder, count):
    """A book of `count` series, from a generator of our own."""
    random.seed(count)
    os.makedirs(folder, exist_ok=True)
    with open(folder + "/plan.json", "w") as plan:
        json.dump({"plan": "benchmark", "title": "Benchmark"}, plan)
    with open(folder + "/targets.csv", "w") as targets, open(
        folder + "/observations.csv", "w"
    ) as figures:
        targets.write("indicator,due,criterion,unit,baseline,baseline-period\n")
        figures.write("indicator,period,value\n")
        for number in range(count):
            name, base = f"cn.{500000 + number}.A{number % 10000:04}", random.uniform(5, 95)
            sign = random.choice(">>><<")
            for due in (2020, 2025, 2030, 2035)[: random.randint(1, 4)]:
                goal = base * (1 + (0.02 if sign == ">" else -0.02) * (due - 2015))
                targets.write(f"{name},{due},{sign}={goal:.2f},%,{base:.2f},2015\n")
            for year in range(2012, 2024):
                figures.write(f"{name},{year},{base * (1 + random.uniform(-.03, .03) * (year - 2015)):.2f}\n")


def check(book, output):
    """Holds the output against the files: sums, and the verdicts of a sample."""
    with open(output) as file:
        report = json.load(file, parse_float=Decimal)
    summary = report["summary"]
    parts = ["met", "missed", "pending", "unreported", "undetermined", "incomplete"]
    assert summary["total"] == sum(summary[part] for part in parts) == len(report["targets"])
    figures = {}
    with open(book + "/observations.csv") as rows:
        next(rows)
        for row in rows:
            name, period, value = row.rstrip("\n").split(",")
            if value:
                figures.setdefault(name, {})[int(period[:4])] = Decimal(value.lstrip("<>="))
    for target in random.Random(1).sample(report["targets"], min(200, len(report["targets"]))):
        due, verdict = int(target["due"]), target["verdict"]
        value = figures.get(target["indicator"], {}).get(due)
        if due > 2023 or value is None or target["criterion"][0] not in "<>":
            continue
        goal = Decimal(target["criterion"].lstrip("<>="))
        holds = value >= goal if target["criterion"][0] == ">" else value <= goal
        assert verdict == ("met" if holds else "missed"), target


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--sizes", default="100,10000,100000")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--binary")
    options.add_argument("--peers")
    options = options.parse_args()
    binary = options.binary
    if not binary:
        subprocess.run(
            ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "targets"],
            cwd=ROOT, check=True)
        binary = ROOT + "/.build/release/targets"
    print(f"{'series':>9} {'wall s':>8} {'cpu s':>8} {'MB':>7}   ratio to the peer: wall, cpu, MB")
    points = []
    with tempfile.TemporaryDirectory() as folder:
        for count in map(int, options.sizes.split(",")):
            book, data, output = f"{folder}/book", f"{folder}/data", f"{folder}/out.json"
            os.makedirs(book, exist_ok=True)
            if options.peers:
                subprocess.run(
                    [options.peers + "/gen/gen", data, "--indicators", str(count), "--obs", "12"],
                    check=True)
                subprocess.run([sys.executable, HERE + "/convert.py", data, book], check=True)
            else:
                make_book(book, count)
            ours, peer = [], []
            command = [binary, "check", book, "--as-of", AS_OF, "--format", "json", "-o", output,
                       "--fail-on", "never"]
            for round in range(options.runs + 1):
                result = run(command)
                assert result[3] == 0, result
                other = run([options.peers + "/peers/ref", data, output + ".peer", "1"]) if options.peers else None
                if round:  # the first warms the page cache
                    ours.append(result)
                    peer.append(other)
            check(book, output)
            median = [statistics.median(run[place] for run in ours) for place in range(3)]
            points.append((count, median[1]))
            line = f"{count:>9} {median[0]:>8.3f} {median[1]:>8.3f} {median[2]:>7.1f}"
            if options.peers:
                ratios = [
                    statistics.median(a[place] / b[place] for a, b in zip(ours, peer))
                    for place in range(3)]
                line += "   " + ", ".join(f"{ratio:.2f}" for ratio in ratios)
            print(line, flush=True)
    if len(points) > 1:
        (a, s), (b, t) = points[-2:]
        print(f"growth exponent between {a} and {b}: {math.log(t / s) / math.log(b / a):.3f}")


main()
