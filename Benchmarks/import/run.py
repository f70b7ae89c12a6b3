#!/usr/bin/env python3
"""Reads a million cells of .xlsx beside python-calamine and openpyxl: python3 Benchmarks/import/run.py

Needs: pip install python-calamine openpyxl xlsxwriter. Everything runs three times in turn; the best counts.
"""
import pathlib, random, resource, subprocess, sys, time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / ".build/import"
BOOK = BUILD / "million.xlsx"
ROWS, COLUMNS = 50_000, 20

CALAMINE = f"""
from python_calamine import CalamineWorkbook
print(sum(len(row) for row in CalamineWorkbook.from_path({str(BOOK)!r}).get_sheet_by_index(0).to_python()))
"""
OPENPYXL = f"""
import openpyxl
sheet = openpyxl.load_workbook({str(BOOK)!r}, read_only=True).worksheets[0]
print(sum(len(row) for row in sheet.iter_rows(values_only=True)))
"""


def make():
    import xlsxwriter
    random.seed(1)
    book = xlsxwriter.Workbook(str(BOOK))
    sheet = book.add_worksheet("数据")
    percent = book.add_format({"num_format": "0.0%"})
    for row in range(ROWS):
        sheet.write(row, 0, f"指标{row % 500}")
        sheet.write(row, 1, f"地区{row % 37}")
        sheet.write(row, 2, 2000 + row % 30)
        for column in range(3, COLUMNS - 1):
            sheet.write(row, column, round(random.random() * 10 ** random.randint(1, 6), random.randint(0, 4)))
        sheet.write(row, COLUMNS - 1, random.random(), percent)
    book.close()


def build():
    sources = [str(p) for layer in ("Text", "Diagnostics", "Formats") for p in (ROOT / "Sources/TargetKit" / layer).rglob("*.swift")]
    subprocess.run(["swiftc", "-O", "-wmo", "-swift-version", "6", "-package-name", "TargetKit", "-parse-as-library",
                    "-enable-upcoming-feature", "ExistentialAny", "-module-name", "TargetKit", *sources,
                    str(pathlib.Path(__file__).parent / "Read.swift"), "-o", str(BUILD / "read")], check=True)


def measure(command):
    """Seconds and megabytes of a command."""
    start = time.monotonic()
    out = subprocess.run(["/usr/bin/time", "-f", "%M", *command], capture_output=True, text=True, check=True)
    return time.monotonic() - start, int(out.stderr.split()[-1]) / 1024, out.stdout.split()[0]


BUILD.mkdir(parents=True, exist_ok=True)
if not BOOK.exists():
    make()
build()
commands = {"TargetKit": [str(BUILD / "read"), str(BOOK)], "calamine": [sys.executable, "-c", CALAMINE], "openpyxl": [sys.executable, "-c", OPENPYXL]}
runs = {name: [measure(command) for _ in range(3)] for name, command in commands.items()}
best = {name: min(results) for name, results in runs.items()}
for name, (seconds, megabytes, cells) in best.items():
    print(f"{name:10} {seconds:6.2f} s  {megabytes:5.0f} MB  {cells} cells  {seconds / best['TargetKit'][0]:.1f} times TargetKit")
