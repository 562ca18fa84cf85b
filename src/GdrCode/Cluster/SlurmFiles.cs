using System.Globalization;

namespace GdrCode.Cluster;

/// <summary>What a job takes of a cluster.</summary>
/// <param name="Cpus">Cores of a shard.</param>
/// <param name="Memory">Memory of a shard, as the scheduler writes it.</param>
/// <param name="Time">The longest time of an attempt, as Slurm writes it.</param>
/// <param name="AtOnce">Shards at the same time.</param>
/// <param name="MaxArraySize">The longest array that the scheduler takes.</param>
/// <param name="Command">How the tool is called on the machines.</param>
/// <param name="KeyFile">The key as the machines see it; null for the one in the run's folder.</param>
public sealed record JobSettings(int Cpus, string Memory, string Time, int AtOnce, int MaxArraySize, string Command, string? KeyFile);

/// <summary>Writes the scripts that run the shards of a run as a Slurm array.</summary>
public static class SlurmFiles
{
    /// <summary>The job of one shard: it saves a checkpoint three minutes before its time is over, and is queued again.</summary>
    public static string Job(string runId, string run, JobSettings settings) => string.Create(CultureInfo.InvariantCulture, $$"""
        #!/bin/bash
        #SBATCH --job-name={{Name(runId)}}
        #SBATCH --cpus-per-task={{settings.Cpus}}
        #SBATCH --mem={{settings.Memory}}
        #SBATCH --time={{settings.Time}}
        #SBATCH --requeue
        #SBATCH --signal=B:USR1@180
        #SBATCH --open-mode=append
        #SBATCH --output={{run}}/logs/%A_%a.out
        set -euo pipefail
        # Hexadecimal: 70 percent of what the job has. The number of cores is decimal.
        export DOTNET_GCHeapHardLimitPercent=0x46 DOTNET_PROCESSOR_COUNT={{settings.Cpus}}
        {{(settings.KeyFile is null ? "" : $"export GDR_KEY_FILE={Quote(settings.KeyFile)}\n")}}# The tool saves a checkpoint and ends with 75. A signal that comes before it listens ends it, or finds none: such a shard is queued again just so.
        pid= stopped=
        stop() { stopped=1; [ -z "$pid" ] || kill -USR1 "$pid" 2>/dev/null || true; }
        trap stop USR1 TERM
        {{settings.Command}} run --run {{Quote(run)}} --shard auto --attempt "${SLURM_RESTART_COUNT:-0}" --workers {{settings.Cpus}} &
        pid=$!
        set +e
        [ -z "$stopped" ] || kill -USR1 "$pid" 2>/dev/null
        wait "$pid"; rc=$?
        # A signal ends the wait before the process has ended.
        while kill -0 "$pid" 2>/dev/null; do wait "$pid"; rc=$?; done
        # 138: ended by USR1.
        [ "$rc" -eq 138 ] && rc=75
        [ "$rc" -eq 75 ] && scontrol requeue "${SLURM_ARRAY_JOB_ID}_${SLURM_ARRAY_TASK_ID}"
        exit "$rc"

        """);

    /// <summary>The job that judges a run. Where it begins while shards are queued again, it goes behind them.</summary>
    public static string Commit(string runId, string run, JobSettings settings) => string.Create(CultureInfo.InvariantCulture, $$"""
        #!/bin/bash
        #SBATCH --job-name={{Name(runId)}}-commit
        #SBATCH --cpus-per-task=1
        #SBATCH --mem={{settings.Memory}}
        #SBATCH --time={{settings.Time}}
        #SBATCH --open-mode=append
        #SBATCH --output={{run}}/logs/commit.%j.out
        set -uo pipefail
        {{settings.Command}} commit --run {{Quote(run)}}; rc=$?
        if [ "$rc" -eq 75 ]; then
          # Its dependency is met for a moment when a shard ends to be queued again. Such a shard is in the queue all the while; one that has failed is not.
          shards=$(squeue --noheader --name={{Name(runId)}} --format=%F | sort -u | paste -sd:)
          [ -n "$shards" ] && sbatch --parsable --dependency="afterany:$shards" --begin=now+60 {{Quote(run + "/slurm/commit.sbatch")}}
        fi
        exit "$rc"

        """);

    /// <summary>Submits whatever shards are not done, in as many arrays as it takes, and a commit that judges the run when all have ended.</summary>
    public static string Submit(string run, JobSettings settings) => string.Create(CultureInfo.InvariantCulture, $$"""
        #!/bin/bash
        # Run it again to retry what is not done: shards that are done are not done twice.
        set -euo pipefail
        mkdir -p {{Quote(run)}}/logs
        ids=
        while read -r array offset; do
          id=$(sbatch --parsable --array="$array%{{settings.AtOnce}}" --export=ALL,GDR_SHARD_OFFSET="$offset" {{Quote(run + "/slurm/job.sbatch")}})
          ids="$ids:$id"
        done < <({{settings.Command}} retry --run {{Quote(run)}} --format slurm --max-array-size {{settings.MaxArraySize}})
        # afterany, not afterok: the commit itself says what is missing, and a failed shard leaves no job behind that waits for ever.
        sbatch --parsable ${ids:+--dependency=afterany$ids} {{Quote(run + "/slurm/commit.sbatch")}}

        """);

    private static string Name(string runId) => "gdr-" + runId;

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
