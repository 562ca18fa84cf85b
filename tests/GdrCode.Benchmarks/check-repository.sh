#!/usr/bin/env bash
# usage: check-repository.sh REPOSITORY...
# Holds the promises of a whole run on repositories of any size: no file but keys withheld, none failed, the changed lines are exactly the labelled ones,
# the patch turns the original into the refined tree, a second run changes nothing, one worker and two give the same bytes.
# Needs a Release build. Prints one line per check; exits with 1 when one fails.
set -uo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
gdr() { dotnet "$root/src/GdrCode.Cli/bin/Release/net10.0/gdr.dll" "$@" --key-file "$root/fixtures/demo.key"; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
check() { if [ "$2" = 0 ]; then echo "ok      $name: $1"; else echo "FAILED  $name: $1"; failed=1; fi; }

for repository in "$@"; do
  name=$(basename "$repository")
  rm -rf "$work"/*
  gdr refine "$repository" --out "$work/two" --workers 2 2> "$work/log"; code=$?
  tail -n 3 "$work/log" | head -n 2
  # A file that is a key is withheld whatever the verifier says.
  ! grep -E ': (withheld|failed): ' "$work/log" | grep -vE ': withheld: (key-container|private-key|too-large)' && [ "$code" -le 1 ]; check "nothing but keys withheld, nothing failed (exit code $code)" $?
  refined=$(echo "$work"/two/repositories/*)

  gdr refine "$repository" --out "$work/one" --workers 1 2> /dev/null
  diff -r -q --no-dereference --exclude=report.json --exclude=index "$work/one" "$work/two" > "$work/diff"; check "one worker and two give the same bytes" $?

  git -c core.quotePath=false diff --no-index --no-color -U0 --no-renames --text "$repository" "$refined" -- 2> /dev/null \
    | awk -v base="$refined/" '/^\+\+\+ /{ sub(/^\+\+\+ b?/, ""); sub(/\t$/, ""); path = substr($0, length(base) + 1) } /^@@ /{ split($3, h, /[+,]/); n = h[3] == "" ? 1 : h[3]; for (i = 0; i < n; i++) print path ":" h[2] + i }' \
    | grep -v '^\.git/' | sort > "$work/changed"
  sed -nE '/"action":"rewritten"/s/.*"path":"([^"]*)","line":([0-9]+).*/\1:\2/p' "$work/two/labels/lines.jsonl" | sort > "$work/labelled"
  comm -23 "$work/changed" "$work/labelled" > "$work/unlabelled"
  [ ! -s "$work/unlabelled" ]; check "every changed line is labelled ($(wc -l < "$work/changed") changed, $(wc -l < "$work/labelled") labelled)" $?
  [ -s "$work/unlabelled" ] && head -n 3 "$work/unlabelled"

  if [ -d "$work/two/restricted/patches" ]; then
    mkdir "$work/copy" && (cd "$refined" && git ls-files -z) | (cd "$repository" && xargs -0 cp --parents -P -t "$work/copy") \
      && (cd "$work/copy" && git apply --whitespace=nowarn "$work"/two/restricted/patches/*.patch) && diff -r -q --no-dereference --exclude=.git "$work/copy" "$refined" > /dev/null
    check "the patch turns the original into the refined tree" $?
  fi

  gdr refine "$refined" --out "$work/again" --workers 2 2> /dev/null
  [ ! -d "$work/again/restricted/patches" ]; check "a second run changes nothing" $?
  [ -d "$work/again/restricted/patches" ] && grep -h '^[-+]' "$work"/again/restricted/patches/* | head -n 20
done
exit $failed
