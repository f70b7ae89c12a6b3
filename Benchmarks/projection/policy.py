#!/usr/bin/env python3
"""How the projections do on indicators of policy: policy.py PROJECTION [VECTORS].

PROJECTION is the program of this folder; VECTORS a folder with destatis_weather.json, the published
observations of the German sustainability indicators (../shared/vectors by default). Each yearly series
without gaps is projected from every third figure on, five years ahead, as a plan would have it: by the
direction it is meant to take, shares between 0 and 100. Errors are in mean changes of the whole series.
"""
import csv
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def series(folder):
    with open(os.path.join(folder, "destatis_weather.json")) as file:
        cases = json.load(file)["cases"]
    merged = {}
    for case in cases:
        key = (case["indicator"], "|".join(case["series"] or []))
        entry = merged.setdefault(key, {"figures": {}, "direction": case["inputs"].get("direction")})
        for year, value in case["inputs"]["observations"].items():
            if value is not None:
                entry["figures"][int(year)] = value
    for (indicator, name), entry in sorted(merged.items()):
        years = sorted(entry["figures"])
        if any(later - earlier != 1 for earlier, later in zip(years, years[1:])):
            continue
        values = [entry["figures"][year] for year in years]
        is_share = name.startswith("percentage") and 0 <= min(values) and max(values) <= 100
        wanted = "less" if entry["direction"] == "decrease" else "more"
        if min(values) <= 0:
            yield indicator, values, "zeros and negatives", None, False
        else:
            yield indicator, values, f"{wanted}, {'shares' if is_share else 'amounts'}", wanted, is_share


def project(program, origins, flags):
    with tempfile.TemporaryDirectory() as folder:
        source, target = os.path.join(folder, "in.csv"), os.path.join(folder, "out.csv")
        with open(source, "w") as file:
            file.write("id,frequency,split,index,value\n")
            for number, (known, _, _) in enumerate(origins):
                for place, value in enumerate(known, 1):
                    file.write(f"{number},Yearly,train,{place},{value!r}\n")
        command = [program, source, "--horizon", "5", "--output", target] + flags
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
        with open(target, newline="") as file:
            return {(int(row["id"]), int(row["h"])): row for row in csv.DictReader(file)}


def main(program, folder):
    groups = {}
    for _, values, group, wanted, is_share in series(folder):
        origins, _, _ = groups.setdefault(group, ([], wanted, is_share))
        change = sum(abs(b - a) for a, b in zip(values, values[1:])) / (len(values) - 1)
        for count in range(3, len(values)):
            origins.append((values[:count], values[count : count + 5], change))
    print("group, prior: forecasts, error, signed error, coverage of 80 and 95 %, below 80 %, above it")
    for group, (origins, wanted, is_share) in sorted(groups.items()):
        own = {"more": "0.042", "less": "-0.042", None: "0"}[wanted]
        for prior in dict.fromkeys([own, "0", "0.042"]):
            flags = ["--prior", prior] + (["--percent"] if is_share else [])
            rows = project(program, origins, flags)
            count = error = signed = wide = widest = below = above = 0
            for number, (_, future, change) in enumerate(origins):
                for h, value in enumerate(future, 1):
                    row = rows.get((number, h))
                    if row is None or not row["lo80"]:
                        continue
                    count += 1
                    error += abs(float(row["point"]) - value) / change
                    signed += (float(row["point"]) - value) / change
                    wide += float(row["lo80"]) <= value <= float(row["hi80"])
                    widest += float(row["lo95"]) <= value <= float(row["hi95"])
                    below += value < float(row["lo80"])
                    above += value > float(row["hi80"])
            share = lambda part: f"{part / count:.3f}"
            print(
                f"{group:20} {prior:>6}: {count:4} {error / count:.3f} {signed / count:+.2f} "
                f"{share(wide)} {share(widest)} {share(below)} {share(above)}"
            )


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else os.path.join(HERE, "../../../shared/vectors"))
