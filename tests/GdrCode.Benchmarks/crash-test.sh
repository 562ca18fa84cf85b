#!/usr/bin/env bash
# Kills a run at random moments and checks that it ends in the same bytes as a run that nobody disturbed.
# usage: crash-test.sh [KILLS=200] [RECORDS=3000] [SEED=1]; needs the built tool (dotnet build -c Release).
set -euo pipefail
kills=${1:-200} records=${2:-3000} seed=${3:-1}
root=$(cd "$(dirname "$0")/../.." && pwd)
gdr=(dotnet "$root/src/GdrCode.Cli/bin/Release/net10.0/gdr.dll")
work=$(mktemp -d -t gdr-crash-XXXXXX)
trap 'rm -rf "$work"' EXIT
export GDR_KEY_FILE=$root/fixtures/demo.key
RANDOM=$seed

dotnet "$root/tests/GdrCode.Benchmarks/bin/Release/net10.0/GdrCode.Benchmarks.dll" corpus "$work/in" "$records" 4
sums() { (cd "$1" && find out/data quarantine restricted/attributes -type f | sort | xargs sha256sum); }
plan() { "${gdr[@]}" plan "$work/in" --run "$1" --schema stack-v1 --attributes --checkpoint 100000 2> /dev/null; }

plan "$work/calm"
begin=$(date +%s%N)
"${gdr[@]}" run --run "$work/calm" 2> /dev/null
whole=$(( ($(date +%s%N) - begin) / 1000000 ))

killed=0 runs=0 stopped=0
while [ "$killed" -lt "$kills" ]; do
  rm -rf "$work/rough"
  plan "$work/rough"
  runs=$((runs + 1))
  while true; do
    "${gdr[@]}" run --run "$work/rough" 2> /dev/null &
    pid=$!
    # Short attempts, so that a run meets many kills; every fifth time a signal that lets it save its state.
    sleep "$(awk -v ms=$(( 300 + RANDOM % (whole / 3 + 1) )) 'BEGIN { print ms / 1000 }')"
    signal=KILL; [ $((RANDOM % 5)) -eq 0 ] && signal=TERM
    if kill -$signal "$pid" 2> /dev/null; then
      [ $signal = KILL ] && killed=$((killed + 1)) || stopped=$((stopped + 1))
      wait "$pid" 2> /dev/null || true
    elif wait "$pid"; then
      break
    else
      echo "a run failed by itself" >&2; exit 1
    fi
    [ "$killed" -lt "$kills" ] || { "${gdr[@]}" run --run "$work/rough" 2> /dev/null; break; }
  done
  diff <(sums "$work/calm") <(sums "$work/rough") || { echo "run $runs differs after $killed kills (seed $seed)" >&2; exit 1; }
  "${gdr[@]}" commit --run "$work/rough" 2> /dev/null
done
echo "$killed kills and $stopped stops in $runs runs of $records records ($whole ms each undisturbed): every run ended in the same bytes"
