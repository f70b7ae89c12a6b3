#!/usr/bin/env python3
"""Measures `targets check --format json`: cold start, time, memory, and how both grow.

    Benchmarks/check/run.py [--sizes 10k,100k,1M] [--rounds 5] [--bounds 20] [--shuffled]
                            [--targets BINARY] [--bench ../shared/bench] [--python PYTHON]

Builds the static release binary, generates books (see generate.c), checks the answers (see
verify.py), and runs all programs one after the other, round by round. The peers of --bench run if
they are there: a tuned C program that does a narrower job on the same data, and DuckDB if --python
names an interpreter that has it. Ratios are those of the medians of one run. Output goes to files.
"""
import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import time

import verify

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGE = os.path.dirname(os.path.dirname(HERE))
SIZES = {"100": 100, "1k": 1_000, "10k": 10_000, "100k": 100_000, "1M": 1_000_000}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10k,100k,1M")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--starts", type=int, default=50)
    parser.add_argument("--bounds", type=int, default=0)
    parser.add_argument("--shuffled", action="store_true")
    parser.add_argument("--targets", help="a binary to measure instead of building one")
    parser.add_argument("--bench", default=os.path.join(PACKAGE, "..", "shared", "bench"))
    parser.add_argument("--python", default=sys.executable, help="runs DuckDB's script, if it can")
    parser.add_argument("--work", default="/tmp/targets-benchmark")
    return parser.parse_args()


def compiled(name, source, *flags, folder):
    binary = os.path.join(folder, name)
    if not os.path.exists(binary) or os.path.getmtime(binary) < os.path.getmtime(source):
        subprocess.run(["cc", "-O2", *flags, "-o", binary, source, "-lm"], check=True)
    return binary


def build():
    """The command as it is shipped: one file, the Swift libraries inside."""
    command = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "targets"]
    subprocess.run(command, cwd=PACKAGE, check=True)
    folder = subprocess.run(
        command + ["--show-bin-path"], cwd=PACKAGE, check=True, capture_output=True, text=True)
    return os.path.join(folder.stdout.strip(), "targets")


def run(command, output=None, environment=None):
    """Wall seconds, processor seconds and megabytes of one run."""
    target = os.open(output or os.devnull, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    null = os.open(os.devnull, os.O_WRONLY)
    start = time.perf_counter()
    process = os.posix_spawnp(
        command[0], command, dict(os.environ, **(environment or {})),
        file_actions=[(os.POSIX_SPAWN_DUP2, target, 1), (os.POSIX_SPAWN_DUP2, null, 2)])
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    os.close(target), os.close(null)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):  # 1: some target was missed
        sys.exit(f"{' '.join(command)} failed with {code}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Bench:
    def __init__(self, options):
        self.options = options
        self.folder = options.work
        os.makedirs(self.folder, exist_ok=True)
        self.targets = options.targets or build()
        self.generator = compiled("generate", HERE + "/generate.c", folder=self.folder)
        self.hello = compiled("hello", HERE + "/hello.c", folder=self.folder)
        self.reference = self.compile_reference()
        self.duckdb = options.bench + "/peers/duckdb_peer.py"
        self.has_duckdb = os.path.exists(self.duckdb) and subprocess.run(
            [options.python, "-c", "import duckdb"], capture_output=True).returncode == 0

    def compile_reference(self):
        source = self.options.bench + "/peers/ref.c"
        if not os.path.exists(source):
            return None
        return compiled(
            "reference", source, "-O3", "-march=native", "-ffp-contract=off", "-pthread",
            "-Wno-misleading-indentation", folder=self.folder)

    def book(self, size):
        variant = size + ("s" if self.options.shuffled else "") + (
            f"b{self.options.bounds}" if self.options.bounds else "")
        folder = os.path.join(self.folder, variant)
        if not os.path.exists(folder + "/peer/obs.csv"):
            print(f"generating {folder}", file=sys.stderr)
            command = [self.generator, folder, "--series", str(SIZES[size])]
            command += ["--bounds", str(self.options.bounds)] if self.options.bounds else []
            command += ["--shuffled"] if self.options.shuffled else []
            subprocess.run(command, check=True)
        return folder

    def programs(self, folder):
        """Name, command and environment of each program; all write to files."""
        output = os.path.join(self.folder, "output")
        peer = folder + "/peer"
        programs = [("targets", self.command(folder), output + ".json", {})]
        if self.reference:
            programs.append(("C, one thread", [self.reference, peer, output + ".c.json", "1"], None, {}))
        if self.has_duckdb:
            environment = {"OBS_BOUNDS": "1"} if self.options.bounds else {}
            programs.append((
                "DuckDB, one thread",
                [self.options.python, self.duckdb, peer, output + ".duckdb.json", "1"], None, environment))
        return programs

    def command(self, folder):
        return [self.targets, "check", "--as-of", "2024-06-30", "--format", "json", folder + "/book"]

    def measure(self, size):
        folder = self.book(size)
        programs = self.programs(folder)
        for _, command, output, environment in programs:  # warms the page cache; not counted
            run(command, output, environment)
        sentence = verify.verify(os.path.join(self.folder, "output.json"), folder + "/book")
        results = {name: [] for name, *_ in programs}
        for turn in range(self.options.rounds):
            for name, command, output, environment in programs[turn % len(programs):] + programs[:turn % len(programs)]:
                results[name].append(run(command, output, environment))
        bytes_in = sum(os.path.getsize(f"{folder}/book/{name}") for name in os.listdir(folder + "/book"))
        bytes_out = os.path.getsize(os.path.join(self.folder, "output.json"))
        print(f"\n{size} series, {bytes_in / 1e6:.0f} MB in, {bytes_out / 1e6:.0f} MB out; {sentence}")
        return self.table(results)

    def table(self, results):
        medians = {
            name: [statistics.median(column) for column in zip(*rows)] for name, rows in results.items()}
        ours = medians["targets"]
        print("| program | wall | ÷ ours | CPU | ÷ ours | memory | ÷ ours |")
        print("| --- | --- | --- | --- | --- | --- | --- |")
        for name, (wall, cpu, memory) in medians.items():
            print(
                f"| {name} | {wall:.3f} s | {wall / ours[0]:.2f} | {cpu:.3f} s | {cpu / ours[1]:.2f} "
                f"| {memory:.0f} MB | {memory / ours[2]:.2f} |")
        return ours

    def cold_start(self):
        folder = self.book("100")
        commands = [
            ("C hello world", [self.hello]), ("targets --version", [self.targets, "--version"]),
            ("targets check, 100 indicators", self.command(folder))]
        times = {name: [] for name, _ in commands}
        for _ in range(self.options.starts):
            for name, command in commands:
                times[name].append(run(command)[0] * 1_000)
        print(f"\nStart, {self.options.starts} rounds\n| program | median | least | least above hello |\n| --- | --- | --- | --- |")
        least = min(times["C hello world"])
        for name, values in times.items():
            print(f"| {name} | {statistics.median(values):.1f} ms | {min(values):.1f} ms | {min(values) - least:.1f} ms |")


def main():
    options = arguments()
    bench = Bench(options)
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {shutil.which('cc')}")
    bench.cold_start()
    sizes = options.sizes.split(",")
    ours = [bench.measure(size) for size in sizes]
    for (small, before), (large, after) in zip(zip(sizes, ours), list(zip(sizes, ours))[1:]):
        factor = math.log(SIZES[large] / SIZES[small])
        print(
            f"\n{small} to {large}: CPU grows with the power {math.log(after[1] / before[1]) / factor:.2f}, "
            f"memory with {math.log(after[2] / before[2]) / factor:.2f}")


main()
