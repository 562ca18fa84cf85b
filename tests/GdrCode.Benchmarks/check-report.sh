#!/usr/bin/env bash
# usage: [GDR_PICTURES=DIR] check-report.sh REPOSITORY...
# Refines the repositories in one run, once as everybody does and once by a rule that finds tens of thousands of values, and holds all that is reported against
# the labels: the page in Chromium, its numbers and filters, how long it takes to open, report.md, summary.html, labels.csv and SARIF.
# Needs a Release build. Prints one line per check; exits with 1 when one fails. GDR_PICTURES keeps pictures of the pages.
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
[ $# -gt 0 ] || { echo "usage: check-report.sh REPOSITORY..." >&2; exit 2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
check() {
  local name=$1; shift
  echo "== $name"
  dotnet "$root/src/GdrCode.Cli/bin/Release/net10.0/gdr.dll" refine "$@" --out "$work/$name" --key-file "$root/fixtures/demo.key" --sarif 2> "$work/log"; local code=$?
  tail -n 3 "$work/log" | head -n 2
  [ "$code" -le 1 ] || { cat "$work/log"; failed=1; return; }
  dotnet "$root/tests/GdrCode.Benchmarks/bin/Release/net10.0/GdrCode.Benchmarks.dll" report-check "$work/$name" ${GDR_PICTURES:+"$GDR_PICTURES/$name"} || failed=1
  rm -rf "${work:?}/$name"
}
check plain "$@"
check many-labels "$@" --judge none --rules "$root/tests/GdrCode.Benchmarks/check-report"
exit $failed
