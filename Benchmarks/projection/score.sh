#!/bin/sh
# Scores the recommended recipe on the pack in ../shared/projection, or the folder given.
#   Benchmarks/projection/score.sh [PACK]
# With NEUTRAL=--neutral in the environment, without the prior of growth.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
pack=${1:-$here/../../../shared/projection}
test -f "$pack/score.py" || { echo "there is no score.py in $pack" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
swift build -c release --package-path "$here/.." >&2
project=$(swift build -c release --package-path "$here/.." --show-bin-path)/projection
neutral=${NEUTRAL:-}

head -1 "$pack/m4_sample.csv" > "$work/yearly.csv"
grep ',Yearly,' "$pack/m4_sample.csv" >> "$work/yearly.csv"
for data in m4_sample m3 m1_yearly tourism_yearly; do
  echo "== $data"
  "$project" "$pack/$data.csv" $neutral --output "$work/$data.out"
  python3 "$pack/score.py" "$work/$data.out" --data "$pack/$data.csv"
done
for last in 10 7 5 4 3; do
  echo "== m4_sample, the last $last figures"
  "$project" "$work/yearly.csv" --last "$last" $neutral --output "$work/last.out"
  python3 "$pack/score.py" "$work/last.out" --data "$work/yearly.csv" > "$work/last.txt"
  head -1 "$work/last.txt"
done
echo "== probabilities"
"$project" "$pack/m4_sample.csv" --questions "$pack/targets_yearly.csv" $neutral \
  --output "$work/probabilities.csv"
python3 "$pack/score.py" --prob "$work/probabilities.csv" --targets "$pack/targets_yearly.csv"
echo "== speed: 4,600 yearly series, one core, best of 20, reading and writing of CSV included"
"$project" "$work/yearly.csv" --time
