using System.Globalization;

namespace GdrCode.Cluster;

/// <summary>Writes the manifest that runs the shards of a run as an Indexed Job.</summary>
public static class KubernetesFiles
{
    /// <summary>The job. What trying again can't mend fails its shard at once; an eviction costs no attempt.</summary>
    /// <param name="runId">Names the job.</param>
    /// <param name="run">The run's folder as the containers see it.</param>
    /// <param name="shards">Shards of the run.</param>
    /// <param name="image">The container image.</param>
    /// <param name="claim">The volume claim that holds inputs, run and outputs.</param>
    /// <param name="mount">Where it is mounted.</param>
    /// <param name="secret">The secret whose entry <c>gdr.key</c> is the key; null for the one in the run's folder.</param>
    /// <param name="settings">What it takes of the cluster.</param>
    public static string Job(string runId, string run, int shards, string image, string claim, string mount, string? secret, JobSettings settings) => string.Create(CultureInfo.InvariantCulture, $$"""
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: gdr-{{runId}}
        spec:
          completionMode: Indexed
          completions: {{shards}}
          parallelism: {{Math.Min(shards, settings.AtOnce)}}
          backoffLimitPerIndex: 3
          maxFailedIndexes: {{shards}}
          podFailurePolicy:
            rules:
              # 2 usage or configuration, 65 input damaged, 66 leak check failed: another attempt ends the same.
              - action: FailIndex
                onExitCodes:
                  containerName: gdr
                  operator: In
                  values: [2, 65, 66]
              # 75: stopped with its checkpoint saved.
              - action: Ignore
                onExitCodes:
                  containerName: gdr
                  operator: In
                  values: [75]
              - action: Ignore
                onPodConditions:
                  - type: DisruptionTarget
          template:
            spec:
              restartPolicy: Never
              terminationGracePeriodSeconds: 120
              containers:
                - name: gdr
                  image: {{image}}
                  args: ["run", "--run", "{{run}}", "--shard", "auto", "--workers", "{{settings.Cpus}}"]
                  env:
                    - name: DOTNET_GCHeapHardLimitPercent
                      value: "0x46"
        {{(secret is null ? "" : "            - name: GDR_KEY_FILE\n              value: /run/secrets/gdr/gdr.key\n")}}          resources:
                    requests:
                      cpu: "{{settings.Cpus}}"
                      memory: {{settings.Memory}}
                    limits:
                      memory: {{settings.Memory}}
                  volumeMounts:
                    - name: data
                      mountPath: {{mount}}
        {{(secret is null ? "" : "            - name: key\n              mountPath: /run/secrets/gdr\n              readOnly: true\n")}}      volumes:
                - name: data
                  persistentVolumeClaim:
                    claimName: {{claim}}
        {{(secret is null ? "" : $"        - name: key\n          secret:\n            secretName: {secret}\n            defaultMode: 256\n")}}
        """);
}
