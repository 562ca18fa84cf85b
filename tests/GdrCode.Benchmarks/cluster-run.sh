#!/usr/bin/env bash
# A synthetic corpus in the form of stack-v1 is planned, run on a Slurm of one node while shards are killed and queued again at random, committed and verified.
# usage: cluster-run.sh RECORDS [SHARDS] [DISTURBANCES=20] [SEED=1]; the corpus of two million: cluster-run.sh 2000000
# Needs root, slurm-wlm and munge, and the built tool and benchmarks (dotnet build -c Release); TMPDIR must hold the corpus twice, about 1 GB a million records.
# Up to COMPARE records (default 50000) the bytes are compared with those of a run on this machine that nobody disturbed.
set -euo pipefail
records=${1:?usage: cluster-run.sh RECORDS [SHARDS] [DISTURBANCES] [SEED]}
shards=${2:-$((records / 5000 < 8 ? 8 : records / 5000))} disturbances=${3:-20}
RANDOM=${4:-1}
root=$(cd "$(dirname "$0")/../.." && pwd)
tool="dotnet ${CLUSTER_TOOL:-$root/src/GdrCode.Cli/bin/Release/net10.0/gdr.dll}"
work=$(mktemp -d -t gdr-cluster-XXXXXX)
run=$work/run
say() { echo "$(date +%T) $*" >&2; }
fail() { echo "cluster-run: $*; see $work" >&2; trap - EXIT; stop; exit 1; }
stop() {
  scontrol shutdown 2> /dev/null || true
  sleep 2
  for pid in "$work"/slurm/{slurmctld.pid,slurmd.pid,munge/munged.pid}; do [ ! -f "$pid" ] || kill "$(cat "$pid")" 2> /dev/null || true; done
}
trap 'stop; rm -rf "$work"' EXIT

dotnet "$root/tests/GdrCode.Benchmarks/bin/Release/net10.0/GdrCode.Benchmarks.dll" corpus "$work/in" "$records" "$shards"
$tool plan "$work/in" --run "$run" --schema stack-v1 --key-file "$root/fixtures/demo.key" --checkpoint 4000000
$tool cluster slurm --run "$run" --cpus 1 --memory 800M --time 04:00:00 --at-once "$(nproc)" --command "$tool" --key-file "$root/fixtures/demo.key"

bash "$root/tests/GdrCode.Cli.Tests/Datasets/slurm-up.sh" "$work/slurm" > "$work/slurm-up.log" 2>&1 || fail "Slurm does not start"
export SLURM_CONF=$work/slurm/slurm.conf

# A process of the run that works on a shard now, by what it tells of itself.
worker() {
  local file pid
  for file in $(ls -t "$run/attempts" 2> /dev/null | head -n 8 | shuf --random-source=<(yes $RANDOM)); do
    pid=$(sed -n 's/^ *"pid": \([0-9]*\),$/\1/p' "$run/attempts/$file" 2> /dev/null)
    if grep -q '"state": "running"' "$run/attempts/$file" 2> /dev/null && grep -qa -- "$run" "/proc/$pid/cmdline" 2> /dev/null; then echo "$pid"; return; fi
  done
}

# Slurm 22.05 hands a signal for the batch script on, answers that the job can't be altered now, and scancel asks again after five seconds, ten times, and fails.
signal() { timeout 3 scancel --batch --signal=USR1 "$1" 2> /dev/null || [ $? -eq 124 ]; }

killed=0 requeued=0 stopped=0 submitted=0
disturb() {
  local job pid
  job=$(squeue -h -r -t R -o %i | grep _ | shuf -n 1 --random-source=<(yes $RANDOM)) || return 0
  case $((RANDOM % 3)) in
    0) pid=$(worker); [ -z "$pid" ] || { kill -KILL "$pid" 2> /dev/null && killed=$((killed + 1)) || true; } ;;
    1) scontrol requeue "$job" 2> /dev/null && requeued=$((requeued + 1)) || true ;;
    2) signal "$job" && stopped=$((stopped + 1)) || true ;;
  esac
}

while [ ! -f "$run/out/_SUCCESS" ]; do
  [ "$submitted" -lt $((disturbances + 3)) ] || fail "the run does not end"
  submitted=$((submitted + 1))
  bash "$run/slurm/submit.sh" > /dev/null
  while [ -n "$(squeue -h -o %i)" ]; do
    sleep $((1 + RANDOM % 4))
    [ $((killed + requeued + stopped)) -ge "$disturbances" ] || disturb
    # What is queued again would wait two minutes.
    for job in $(squeue -h -r -t PD -o '%i %r' | awk '$2 == "BeginTime" { print $1 }'); do scontrol update JobId="$job" StartTime=now 2> /dev/null || true; done
    [ $((RANDOM % 20)) -ne 0 ] || say "$(ls "$run/shards" | wc -l) of $shards shards; $killed killed, $requeued queued again, $stopped stopped"
  done
done

$tool commit --run "$run" 2> "$work/commit" || fail "the finished run is not committed again: $(cat "$work/commit")"
lines=$(zcat "$run"/out/data/*.jsonl.gz | wc -l)
[ "$lines" -eq "$records" ] || fail "$lines records came out of $records"
(cd "$run/out" && sha256sum --quiet -c MANIFEST.sha256) || fail "MANIFEST.sha256 does not hold"
left=$(zcat "$run"/out/data/*.jsonl.gz | grep -c brenntal-logistik || true)
[ "$left" -eq 0 ] || fail "$left records hold a planted mailbox"

# A byte of a gzip header that no reader looks at.
victim=$(ls "$run"/out/data/*.jsonl.gz | shuf -n 1 --random-source=<(yes $RANDOM))
cp -p "$victim" "$work/kept"
printf '\007' | dd of="$victim" bs=1 seek=9 conv=notrunc status=none
$tool commit --run "$run" 2> "$work/commit" && fail "a changed byte was committed" || [ $? -eq 65 ] || fail "a changed byte ends with another exit code: $(cat "$work/commit")"
[ ! -f "$run/out/_SUCCESS" ] || fail "_SUCCESS stands beside a changed byte"
cp -p "$work/kept" "$victim"
$tool commit --run "$run" 2> "$work/commit" || fail "the byte is back, and the run is not committed"

same="not compared"
if [ "$records" -le "${COMPARE:-50000}" ]; then
  $tool plan "$work/in" --run "$work/calm" --schema stack-v1 --key-file "$root/fixtures/demo.key" --checkpoint 4000000 2> /dev/null
  $tool run --run "$work/calm" --key-file "$root/fixtures/demo.key" --workers "$(nproc)" 2> "$work/error" || fail "the undisturbed run fails: $(cat "$work/error")"
  diff <(cd "$work/calm/out/data" && sha256sum -- *) <(cd "$run/out/data" && sha256sum -- *) || fail "the bytes differ from an undisturbed run"
  same="the same bytes as an undisturbed run"
fi

saved=$(grep -l '"state": "stopped"' "$run"/attempts/*.json | wc -l)
[ "$stopped" -eq 0 ] || [ "$saved" -gt 0 ] || fail "no attempt says that it was stopped and saved what it had"

echo "$records records in $shards shards: $killed killed, $requeued queued again, $stopped stopped, $submitted submissions, $(ls "$run/attempts" | wc -l) attempts, $saved of them saved a checkpoint when they were told to stop; committed and verified, $same; a changed byte is refused"
