#!/usr/bin/env python3
"""Takes sheets to fill in through LibreOffice and back: python3 Benchmarks/import/roundtrip.py TARGETS

A sheet is made, filled in, saved by LibreOffice as .xlsx and .ods, and imported twice: the figures must be those
that were filled in, and the second import must change nothing. Needs soffice, and pip install openpyxl.
"""
import csv, pathlib, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BOOKS = {"dimensions": "2026", "city-plan": "2027"}

try:
    import openpyxl
except ImportError:
    sys.exit("skipped: openpyxl is missing")
if not shutil.which("soffice"):
    sys.exit("skipped: soffice is missing")
if len(sys.argv) != 2:
    sys.exit(__doc__)
TARGETS = pathlib.Path(sys.argv[1]).resolve()


def run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True)


def fill(sheet):
    """Writes a number and a date into each row; returns the numbers."""
    page = openpyxl.load_workbook(sheet)
    cells = page.active
    head = next(row for row in cells.iter_rows() if row[0].value == "指标")
    places = {cell.value: cell.column for cell in head}
    written = []
    row = head[0].row + 1
    while cells.cell(row, places["单位"]).value is not None or cells.cell(row, places["规划"]).value:
        written.append(round(11.5 + len(written) * 1.25, 2) if cells.cell(row, places["单位"]).value == "%" else 100 + len(written))
        cells.cell(row, places["数值"]).value = written[-1]
        cells.cell(row, places["发布日期"]).value = "2028-01-20"
        cells.cell(row, places["备注"]).value = "第一行\n第二行, \"引号\""
        row += 1
    page.save(sheet)
    return written


def numbers(folder):
    """The figures of the day, in the order of the ledgers."""
    found = []
    for ledger in sorted(folder.rglob("*observations.csv")):
        for row in csv.DictReader(ledger.open(encoding="utf-8-sig")):
            if row.get("published") == "2028-01-20":
                assert row["note"] == "第一行\n第二行, \"引号\"", row
                found.append(float("".join(c for c in row["value"] if c.isdigit() or c == ".")))
    return found


for name, period in BOOKS.items():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        book = folder / "book"
        shutil.copytree(ROOT / "Fixtures" / name, book)
        sheet = folder / "sheet.xlsx"
        made = run(TARGETS, "sheet", book, "-o", sheet, "--period", period, "--lang", "zh")
        assert made.returncode == 0, made.stderr
        written = fill(sheet)
        for form in ["xlsx", "ods"]:
            saved = folder / form
            run("soffice", "--headless", "--convert-to", form, "--outdir", saved, sheet)
            copy = folder / ("copy-" + form)
            shutil.copytree(book, copy)
            first = run(TARGETS, "import", saved / f"sheet.{form}", "--into", copy)
            assert first.returncode == 0, first.stdout + first.stderr
            assert sorted(numbers(copy)) == sorted(written), (numbers(copy), written)
            before = {path: path.read_bytes() for path in copy.rglob("*.csv")}
            run(TARGETS, "import", saved / f"sheet.{form}", "--into", copy)
            assert before == {path: path.read_bytes() for path in copy.rglob("*.csv")}, "the second import changed a ledger"
            print(f"{name}, saved as .{form}: {len(written)} figures came back, the second import changed nothing")
