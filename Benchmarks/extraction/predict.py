#!/usr/bin/env python3
"""predict.py FOLDER META.csv BINARY [-o FILE]

Runs `targets extract` over the texts of a folder and writes what it read as JSON lines, in the form that
score.py of ../shared/extraction reads. META.csv has the columns text, file, published and area; the
binary is called as its users call it, once for each text. Standard library only.

Every figure that the program took is written, and those that it read and left out of the draft with
the reason that they are ranks or count the parts of something; `confirm` lists what it asks to be
confirmed.
"""
import csv
import json
import os
import subprocess
import sys

# Base units as the labels name them, and how many of them one unit is.
UNITS = {
    "元": ("yuan", 1), "人民币": ("yuan", 1), "元人民币": ("yuan", 1), "yuan": ("yuan", 1),
    "%": ("percent", 1), "‰": ("percent", 0.1),
    "个百分点": ("percentagePoint", 1), "百分点": ("percentagePoint", 1), "倍": ("multiple", 1),
    "瓦时": ("Wh", 1), "千瓦时": ("Wh", 1e3), "kWh": ("Wh", 1e3), "度": ("Wh", 1e3), "度电": ("Wh", 1e3),
    "千瓦小时": ("Wh", 1e3), "兆瓦时": ("Wh", 1e6), "MWh": ("Wh", 1e6), "吉瓦时": ("Wh", 1e9), "GWh": ("Wh", 1e9),
    "TWh": ("Wh", 1e12), "瓦": ("W", 1), "W": ("W", 1), "千瓦": ("W", 1e3), "kW": ("W", 1e3),
    "兆瓦": ("W", 1e6), "MW": ("W", 1e6), "吉瓦": ("W", 1e9), "GW": ("W", 1e9),
    "吨": ("tonne", 1), "吨标准煤": ("tonne", 1), "吨标煤": ("tonne", 1), "公斤": ("tonne", 1e-3),
    "千克": ("tonne", 1e-3), "斤": ("tonne", 5e-4), "克": ("tonne", 1e-6),
    "米": ("m", 1), "公里": ("m", 1e3), "千米": ("m", 1e3), "厘米": ("m", 1e-2), "毫米": ("m", 1e-3),
    "平方米": ("m2", 1), "公顷": ("m2", 1e4), "平方公里": ("m2", 1e6), "平方千米": ("m2", 1e6), "亩": ("mu", 1),
    "立方米": ("m3", 1), "方": ("m3", 1), "升": ("litre", 1),
    "天": ("day", 1), "日": ("day", 1), "年": ("year", 1), "岁": ("year", 1), "周岁": ("year", 1), "小时": ("hour", 1),
    "分钟": ("minute", 1), "个月": ("month", 1), "月": ("month", 1), "Ah": ("Ah", 1), "安时": ("Ah", 1),
    "美元": ("USD", 1), "欧元": ("EUR", 1), "港元": ("HKD", 1), "景": ("scene", 1), "公里/小时": ("km/h", 1),
    "公里/时": ("km/h", 1),
}
MULTIPLIERS = [
    ("万亿", 1e12), ("千亿", 1e11), ("百亿", 1e10), ("十亿", 1e9), ("千万", 1e7), ("百万", 1e6), ("十万", 1e5),
    ("亿", 1e8), ("万", 1e4), ("千", 1e3), ("百", 1e2), ("十", 10),
]
INDEXES = ("指数", "得分", "评分")
RATIOS = ("比", "倍差", "系数")


def base(symbol):
    """The base unit of a unit's symbol, and its size."""
    size = 1.0
    for _ in range(3):
        if symbol in UNITS:
            name, own = UNITS[symbol]
            return name, size * own
        for word, factor in MULTIPLIERS:
            if symbol.startswith(word):
                symbol, size = symbol[len(word):], size * factor
                break
        else:
            break
    if "/" in symbol:
        above, below = symbol.split("/", 1)
        name, own = base(above)
        # Prices are held as they stand: 10元/公斤 is 10 yuan/kg.
        if below in ("公斤", "千克"):
            return name + "/kg", size * own
        return name + "/" + base(below)[0], size * own
    return "count", size


def unit(row):
    """The base unit of a statement, and the size of its unit."""
    symbol = row["unit"]
    if row["kind"] == "rank":
        return "rank", 1.0
    if symbol == "":
        name = row["name"]["is"]
        if any(word in name for word in INDEXES):
            return "index", 1.0
        return ("ratio" if any(word in name for word in RATIOS) else "count"), 1.0
    name, size = base(symbol)
    if row["figure"].endswith("级") and name == "count":
        return "yuan", size  # a class of size is one of money: 900亿级
    if row.get("perYear") and "/" not in name:
        name += "/year"
    return name, size


def flat_offsets(data):
    """From each byte at which a character begins to its place among those that are no line feeds."""
    places, count, byte = {}, 0, 0
    for character in data.decode("utf-8"):
        places[byte] = count
        byte += len(character.encode("utf-8"))
        count += character != "\n"
    places[byte] = count
    return places


def prediction(text, row, flat):
    name, size = unit(row)
    sign = -1 if row.get("change") == "down" else 1
    date = row["due"] if row["kind"] == "target" else row["period"]
    start, end = row["at"]["bytes"]
    is_target = row["kind"] == "target"
    return {
        "text": text,
        "value_start": flat[start],
        "value_end": flat[end],
        # The labels know a rank as an observation.
        "kind": "observation" if row["kind"] == "rank" else row["kind"],
        "entity": row["area"]["is"],
        "indicator_zh": row["name"]["is"],
        "value": float(row["value"]),
        "bound": row["bound"],
        "scaled_value": sign * float(row["value"]) * size,
        "scaled_max": sign * float(row["to"]) * size if "to" in row else None,
        "base_unit": name,
        "period": {"start": date.get("start", ""), "end": date.get("end", "")},
        "deadline": date.get("end") if is_target else None,
        "value_text": row["figure"],
        "quote": row["quote"],
        "confirm": row["confirm"],
        "standing": row["standing"],
    }


def main():
    arguments = sys.argv[1:]
    output = None
    if "-o" in arguments:
        place = arguments.index("-o")
        output = arguments[place + 1]
        del arguments[place:place + 2]
    if len(arguments) != 3:
        sys.exit(__doc__)
    folder, meta, binary = arguments
    out = open(output, "w", encoding="utf-8") if output else sys.stdout
    with open(meta, encoding="utf-8-sig", newline="") as rows:
        for entry in csv.DictReader(rows):
            path = os.path.join(folder, entry["file"])
            with open(path, "rb") as file:
                flat = flat_offsets(file.read())
            command = [binary, "extract", path, "--format", "json"]
            if entry["published"]:
                command += ["--published", entry["published"]]
            if entry["area"]:
                command += ["--area", entry["area"]]
            run = subprocess.run(command, capture_output=True, encoding="utf-8")
            if run.returncode not in (0, 2):
                sys.exit(f"{path}: {run.stderr}")
            for line in run.stdout.splitlines():
                row = json.loads(line)
                if row["kind"] == "outcome":
                    continue  # a goal without a number is no figure to be scored
                if row["standing"] == "left" and row["reason"] not in ("rank", "structure", "no-form", "restated", "contradicted", "unnamed", "undated", "unpublished"):
                    continue
                print(json.dumps(prediction(entry["text"], row, flat), ensure_ascii=False), file=out)


if __name__ == "__main__":
    main()
