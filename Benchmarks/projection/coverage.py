#!/usr/bin/env python3
"""How many figures of each year ahead lie inside the intervals: coverage.py FORECASTS.csv DATA.csv [MOST].

FORECASTS has id,h,point,lo80,hi80,lo95,hi95 and DATA id,frequency,split,index,value, as in
../shared/projection. With MOST only series of at most so many figures count.
"""
import csv
import sys


def main(forecasts, data, most=10**9):
    train, test = {}, {}
    with open(data, newline="") as file:
        for row in csv.DictReader(file):
            kind = train if row["split"] == "train" else test
            kind.setdefault(row["id"], {})[int(row["index"])] = float(row["value"])
    inside = {}
    with open(forecasts, newline="") as file:
        for row in csv.DictReader(file):
            series, h = row["id"], int(row["h"])
            if len(train.get(series, ())) > most or not row["lo80"]:
                continue
            came = test.get(series, {})
            # The figures held back are counted from 1, or on from the others.
            value = came.get(h, came.get(len(train[series]) + h))
            if value is None:
                continue
            cell = inside.setdefault(h, [0, 0, 0])
            cell[0] += 1
            cell[1] += float(row["lo80"]) <= value <= float(row["hi80"])
            cell[2] += float(row["lo95"]) <= value <= float(row["hi95"])
    for name, place in (("80 %", 1), ("95 %", 2)):
        print(name, " ".join(f"h{h} {c[place] / c[0]:.3f}" for h, c in sorted(inside.items())))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], *map(int, sys.argv[3:4]))
