#!/usr/bin/env bash
# Kills a run at random moments and checks that it ends in the same bytes as a run that nobody disturbed.
# usage: crash-test.sh [KILLS=200] [RECORDS=600] [SEED=1]; needs the built tool and benchmarks (dotnet build -c Release).
# CRASH_TOOL names another gdr.dll; CRASH_INPUT and CRASH_SCHEMA other shards than those that are made here.
# Shards and checkpoints are small, so that most moments are near a write: a member, a journal's line, a rename, a manifest.
set -euo pipefail
kills=${1:-200} records=${2:-600} seed=${3:-1}
root=$(cd "$(dirname "$0")/../.." && pwd)
gdr=(dotnet "${CRASH_TOOL:-$root/src/GdrCode.Cli/bin/Release/net10.0/gdr.dll}")
work=$(mktemp -d -t gdr-crash-XXXXXX)
trap 'rm -rf "$work"' EXIT
export GDR_KEY_FILE=$root/fixtures/demo.key
RANDOM=$seed

input=${CRASH_INPUT:-$work/in}
[ -d "$input" ] || dotnet "$root/tests/GdrCode.Benchmarks/bin/Release/net10.0/GdrCode.Benchmarks.dll" corpus "$input" "$records" 6
sums() { (cd "$1" && find out/data quarantine restricted/attributes -type f | sort | xargs sha256sum); }
plan() { "${gdr[@]}" plan "$input" --run "$1" --schema "${CRASH_SCHEMA:-stack-v1}" --attributes --checkpoint 20000 2> /dev/null; }
count() { local files=("$1"/*); [ -e "${files[0]}" ] && echo "${#files[@]}" || echo 0; }
begin() { "${gdr[@]}" run --run "$1" --workers 2 2> "$work/error" & pid=$!; }
# Waits until the attempt has begun a shard: before that there is nothing to lose.
begun() { while [ "$(count "$1/attempts")" -le "$2" ] && kill -0 "$pid" 2> /dev/null; do sleep 0.02; done; }
# Waits until a checkpoint is there as well.
checkpointed() { while [ "$(count "$1/journal")" -eq 0 ] && kill -0 "$pid" 2> /dev/null; do sleep 0.02; done; }
now() { echo $(($(date +%s%N) / 1000000)); }

plan "$work/calm"
begin "$work/calm"
begun "$work/calm" 0
start=$(now)
wait "$pid"
working=$(($(now) - start))

killed=0 amid=0 runs=0 stopped=0
while [ "$killed" -lt "$kills" ]; do
  rm -rf "$work/rough"
  plan "$work/rough"
  runs=$((runs + 1))
  while true; do
    attempts=$(count "$work/rough/attempts")
    begin "$work/rough"
    if [ "$killed" -lt "$kills" ]; then
      # Most fall into the work, half of them behind a checkpoint, one in ten anywhere from the start of the process on; every sixth is a signal that lets the attempt save its state.
      [ $((RANDOM % 10)) -eq 0 ] || begun "$work/rough" "$attempts"
      [ $((RANDOM % 2)) -eq 0 ] || checkpointed "$work/rough"
      sleep "$(awk -v ms=$((RANDOM % (working / 4 + 1))) 'BEGIN { print ms / 1000 }')"
      signal=KILL; [ $((RANDOM % 6)) -eq 0 ] && signal=TERM
      kill -$signal "$pid" 2> /dev/null || true
      wait "$pid" 2> /dev/null && rc=0 || rc=$?
      case $rc in
        0) break ;;
        137) killed=$((killed + 1)); [ "$(count "$work/rough/journal")" -eq 0 ] || amid=$((amid + 1)) ;;
        # 143: it came before the tool could listen.
        75 | 143) stopped=$((stopped + 1)) ;;
        *) echo "a run failed by itself with $rc: $(cat "$work/error")" >&2; exit 1 ;;
      esac
      continue
    fi

    wait "$pid" || { echo "a run failed by itself: $(cat "$work/error")" >&2; exit 1; }
    break
  done
  diff <(sums "$work/calm") <(sums "$work/rough") || { echo "run $runs differs after $killed kills (seed $seed)" >&2; exit 1; }
  "${gdr[@]}" commit --run "$work/rough" 2> "$work/error" || { echo "run $runs is not committed after $killed kills (seed $seed): $(cat "$work/error")" >&2; exit 1; }
done
echo "$killed kills, $amid of them amid a shard with a checkpoint, and $stopped stops in $runs runs of $(count "$input") shards: every run ended in the same bytes"
