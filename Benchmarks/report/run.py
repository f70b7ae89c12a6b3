#!/usr/bin/env python3
"""Measures `targets report`: the Chongqing book as HTML, and a site of a large book.

    Benchmarks/report/run.py [--indicators 1000] [--rounds 5] [--targets BINARY]

Builds the static release binary unless one is given, writes a book of as many indicators (see
generate.py), runs every report in turn, round by round, and prints medians, sizes and what is
allowed. The pages of the site are counted, and a sample of them is searched for its indicator.
Exit status: 0 within the limits, 1 not.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

import generate

PACKAGE = pathlib.Path(__file__).resolve().parents[2]
BOOK = PACKAGE / "Fixtures" / "chongqing"


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--indicators", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--targets", help="a binary to measure instead of building one")
    parser.add_argument("--work", default="/tmp/targets-benchmark", type=pathlib.Path)
    return parser.parse_args()


def build():
    """The command as it is shipped: one file, the Swift libraries inside."""
    command = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "targets"]
    subprocess.run(command, cwd=PACKAGE, check=True)
    folder = subprocess.run(
        command + ["--show-bin-path"], cwd=PACKAGE, check=True, capture_output=True, text=True)
    return os.path.join(folder.stdout.strip(), "targets")


def run(command):
    """Wall seconds and megabytes of one run, which must succeed."""
    null = os.open(os.devnull, os.O_WRONLY)
    start = time.perf_counter()
    process = os.posix_spawnp(
        command[0], command, os.environ,
        file_actions=[(os.POSIX_SPAWN_DUP2, null, 1), (os.POSIX_SPAWN_DUP2, null, 2)])
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    os.close(null)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(command)} failed with {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_maxrss / 1024


def size(path):
    if path.is_dir():
        return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    return path.stat().st_size


def verify_site(site, count):
    """Every indicator has a page, and a sample of the pages shows its name and its last figure."""
    pages = list((site / "indicators").glob("*.html"))
    if len(pages) != count:
        sys.exit(f"{count} indicators, {len(pages)} pages")
    texts = [page.read_text("utf-8") for page in pages]
    for number in range(0, count, max(1, count // 20)):
        name = generate.name(number)
        found = [text for text in texts if f"<h1>{name}" in text]
        if len(found) != 1 or generate.written(generate.figures(number)[-1]) not in found[0]:
            sys.exit(f"no page shows {name} and its last figure")


def main():
    options = arguments()
    targets = options.targets or build()
    options.work.mkdir(parents=True, exist_ok=True)
    large = options.work / f"report-{options.indicators}"
    generate.write(large, options.indicators)
    site = options.work / "site"
    report = options.work / "report.html"
    book = [targets, "report", str(BOOK), "--as-of", "2025-06-30", "-o", str(report)]
    many = [targets, "report", str(large), "--as-of", "2026-06-30", "--lang", "zh"]
    jobs = [
        ("Chongqing, zh", book + ["--lang", "zh"], report, 0.3, 1.0),
        ("Chongqing, zh and en", book + ["--lang", "zh,en"], report, 0.3, 1.0),
        (f"{options.indicators} indicators, site", many + ["--site", str(site)], site, 5.0, None),
        (f"{options.indicators} indicators, one page", many + ["-o", str(report)], report, None, None),
    ]
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    results = {name: [] for name, *_ in jobs}
    for _ in range(options.rounds):
        for name, command, output, *_ in jobs:
            if output.is_dir():
                shutil.rmtree(output)
            results[name].append((*run(command), size(output) / 1e6))
    verify_site(site, options.indicators)
    failed = False
    print("| report | time | least | memory | size | allowed |\n| --- | --- | --- | --- | --- | --- |")
    for name, _, _, seconds, megabytes in jobs:
        wall, memory, output = (statistics.median(column) for column in zip(*results[name]))
        allowed = " and ".join(
            [f"{seconds} s"] * (seconds is not None) + [f"{megabytes} MB"] * (megabytes is not None))
        least = min(result[0] for result in results[name])
        print(f"| {name} | {wall:.3f} s | {least:.3f} s | {memory:.0f} MB | {output:.2f} MB | {allowed or '-'} |")
        failed |= (seconds is not None and wall > seconds) or (megabytes is not None and output > megabytes)
    sys.exit(1 if failed else 0)


main()
