#!/bin/sh
# Scores the recommended recipe on the pack in ../shared/projection, or the folder given.
#   Benchmarks/projection/score.sh [PACK]
# PROJECTION names a built program, as of an earlier commit, to be scored in place of this one; FLAGS is
# added to its calls, such as "--prior 0" for no growth beforehand.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
pack=${1:-$here/../../../shared/projection}
test -f "$pack/score.py" || { echo "there is no score.py in $pack" >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
project=${PROJECTION:-}
if [ -z "$project" ]; then
  swift build -c release --package-path "$here/.." >&2
  project=$(swift build -c release --package-path "$here/.." --show-bin-path)/projection
fi
flags=${FLAGS:-}

head -1 "$pack/m4_sample.csv" > "$work/yearly.csv"
grep ',Yearly,' "$pack/m4_sample.csv" >> "$work/yearly.csv"
for data in m4_sample m3 m1_yearly tourism_yearly; do
  echo "== $data"
  "$project" "$pack/$data.csv" $flags --output "$work/$data.out"
  python3 "$pack/score.py" "$work/$data.out" --data "$pack/$data.csv"
done
echo "== m4_sample, yearly, by year ahead: all figures, and series of at most 15"
"$project" "$work/yearly.csv" $flags --output "$work/all.out"
python3 "$here/coverage.py" "$work/all.out" "$work/yearly.csv"
python3 "$here/coverage.py" "$work/all.out" "$work/yearly.csv" 15
for last in 10 7 5 4 3; do
  echo "== m4_sample, the last $last figures"
  "$project" "$work/yearly.csv" --last "$last" $flags --output "$work/last.out"
  python3 "$pack/score.py" "$work/last.out" --data "$work/yearly.csv" > "$work/last.txt"
  head -1 "$work/last.txt"
  python3 "$here/coverage.py" "$work/last.out" "$work/yearly.csv"
done
echo "== probabilities"
"$project" "$pack/m4_sample.csv" --questions "$pack/targets_yearly.csv" $flags \
  --output "$work/probabilities.csv"
python3 "$pack/score.py" --prob "$work/probabilities.csv" --targets "$pack/targets_yearly.csv"
echo "== speed: 4,600 yearly series, one core, best of 20, reading and writing of CSV included"
"$project" "$work/yearly.csv" --time
