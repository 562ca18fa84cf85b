using System.CommandLine;

using GdrCode.Cluster;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr cluster slurm|kubernetes</c>: writes what a scheduler needs to do a planned run.</summary>
internal static class ClusterCommand
{
    public static Command Create() => new("cluster", "Writes what a scheduler needs to do a planned run.") { Slurm(), Kubernetes() };

    private static Command Slurm()
    {
        var (run, job) = (ClusterOptions.Run(), new JobOptions());
        var command = new Command("slurm", "Writes job.sbatch, commit.sbatch and submit.sh into slurm/ in the run's folder. submit.sh queues what is not done, and a commit after it.") { run };
        job.AddTo(command, time: true);
        command.SetAction(parse =>
        {
            var path = Path.GetFullPath(parse.GetValue(run)!);
            var runId = ClusterStatus.RunId(path);
            var folder = Directory.CreateDirectory(Path.Combine(path, "slurm")).FullName;
            File.WriteAllText(Path.Combine(folder, "job.sbatch"), SlurmFiles.Job(runId, path, job.Resolve(parse)));
            File.WriteAllText(Path.Combine(folder, "commit.sbatch"), SlurmFiles.Commit(runId, path, job.Resolve(parse)));
            File.WriteAllText(Path.Combine(folder, "submit.sh"), SlurmFiles.Submit(path, job.Resolve(parse)));
            Console.Error.WriteLine($"submit it with: bash {Path.Combine(folder, "submit.sh")}");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Kubernetes()
    {
        var (run, job) = (ClusterOptions.Run("The folder of the run; the containers must see it under the same path."), new JobOptions());
        var image = new Option<string>("--image") { Description = "The container image of the tool.", Required = true };
        var claim = new Option<string>("--claim") { Description = "The persistent volume claim that holds inputs, run and outputs.", Required = true };
        var mount = new Option<string>("--mount") { Description = "Where the containers see it.", DefaultValueFactory = _ => "/data" };
        var secret = new Option<string?>("--secret") { Description = "The secret whose entry gdr.key is the key; without it, the key in the run's folder." };
        var command = new Command("kubernetes", "Prints the manifest of an Indexed Job (Kubernetes 1.33 or later). When it has ended: gdr commit.") { run, image, claim, mount, secret };
        job.AddTo(command, time: false);
        command.SetAction(parse =>
        {
            var path = Path.GetFullPath(parse.GetValue(run)!);
            var states = ClusterStatus.Read(path);
            Console.Out.Write(KubernetesFiles.Job(
                ClusterStatus.RunId(path), path, states.Count, parse.GetValue(image)!, parse.GetValue(claim)!, parse.GetValue(mount)!, parse.GetValue(secret), job.Resolve(parse)));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>What a shard takes of the cluster.</summary>
    private sealed class JobOptions
    {
        private readonly Option<int> cpus = new("--cpus") { Description = "Cores of a shard.", DefaultValueFactory = _ => 8 };
        private readonly Option<string?> memory = new("--memory") { Description = "Memory of a shard, as the scheduler writes it; without it, 16 GiB." };
        private readonly Option<string> time = new("--time") { Description = "The longest time of an attempt.", DefaultValueFactory = _ => "04:00:00" };
        private readonly Option<int> atOnce = new("--at-once") { Description = "Shards at the same time.", DefaultValueFactory = _ => 200 };
        private readonly Option<int> arraySize = new("--max-array-size") { Description = "The longest array that the scheduler takes.", DefaultValueFactory = _ => 1000 };
        private readonly Option<string> tool = new("--command") { Description = "How the tool is called on the machines.", DefaultValueFactory = _ => "gdr" };
        private readonly Option<string?> keyFile = new("--key-file") { Description = "The key as the machines see it; without it, the one in the run's folder.", HelpName = "FILE" };
        private bool isSlurm;

        public void AddTo(Command command, bool time)
        {
            isSlurm = time;
            foreach (var option in isSlurm ? (Option[])[cpus, memory, this.time, atOnce, arraySize, tool, keyFile] : [cpus, memory, atOnce])
            {
                command.Add(option);
            }
        }

        public JobSettings Resolve(ParseResult parse) => isSlurm
            ? new(parse.GetValue(cpus), parse.GetValue(memory) ?? "16G", parse.GetValue(time)!, parse.GetValue(atOnce), parse.GetValue(arraySize), parse.GetValue(tool)!, parse.GetValue(keyFile))
            : new(parse.GetValue(cpus), parse.GetValue(memory) ?? "16Gi", "", parse.GetValue(atOnce), int.MaxValue, "gdr", null);
    }
}
