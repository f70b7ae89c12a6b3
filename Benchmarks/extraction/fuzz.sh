#!/usr/bin/env bash
# fuzz.sh [COUNT] [SEED]: reads COUNT random texts (a million if not given); stops at the first that traps, whose
# place is out of the file, or whose draft does not load without a diagnostic.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/fuzz.swift" "$work/main.swift"
cd "$here/../../Sources/TargetKit"
mapfile -t files < <(find Text Values Diagnostics Formats Model Loading Extraction -name '*.swift' | sort)
swiftc -O -wmo -swift-version 6 -enable-upcoming-feature ExistentialAny -package-name targetkit \
  -module-name fuzz "${files[@]}" "$work/main.swift" -o "$work/fuzz"
"$work/fuzz" "${1:-1000000}" "${2:-1}"
