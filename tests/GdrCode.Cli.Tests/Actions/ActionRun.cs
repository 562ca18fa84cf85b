using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GdrCode.Cli.Tests.Actions;

/// <summary>Runs the steps of an action as a runner of GitHub does, with the built tool on the PATH.</summary>
internal sealed class ActionRun
{
    private readonly ActionFile action;
    private readonly CheckedOut workspace;
    private readonly string runner = Directory.CreateTempSubdirectory("gdr-runner-").FullName;
    private readonly Dictionary<string, string> environment = new(StringComparer.Ordinal);
    private readonly List<string> paths = [];
    private readonly JsonObject contexts;

    private ActionRun(ActionFile action, CheckedOut workspace, ActionEvent started, IReadOnlyDictionary<string, string> inputs)
    {
        this.action = action;
        this.workspace = workspace;
        Assert.Empty(inputs.Keys.Except(action.Inputs.Keys));
        contexts = new JsonObject
        {
            ["inputs"] = new JsonObject(action.Inputs.Select(i => KeyValuePair.Create(i.Key, (JsonNode?)JsonValue.Create(inputs.GetValueOrDefault(i.Key, i.Value))))),
            ["github"] = new JsonObject { ["event"] = started.Payload.DeepClone(), ["event_name"] = started.Name, ["repository"] = ActionEvent.Repository },
            ["steps"] = new JsonObject(),
        };
        Directory.CreateDirectory(At("temp"));
        Directory.CreateDirectory(At("bin"));
        File.WriteAllText(At("event.json"), started.Payload.ToJsonString());
        File.WriteAllText(At("bin/gdr"), $"#!/bin/sh\nexec dotnet '{Tool.Assembly}' \"$@\"\n");
        File.SetUnixFileMode(At("bin/gdr"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        paths.Add(At("bin"));
        foreach (var (name, value) in new[]
        {
            ("CI", "true"), ("GITHUB_ACTIONS", "true"), ("GITHUB_ACTION_PATH", action.Folder), ("GITHUB_WORKSPACE", workspace.Folder), ("GITHUB_REPOSITORY", ActionEvent.Repository),
            ("GITHUB_EVENT_NAME", started.Name), ("GITHUB_EVENT_PATH", At("event.json")), ("RUNNER_TEMP", At("temp")), ("RUNNER_OS", "Linux"),
        })
        {
            environment[name] = value;
        }
    }

    /// <param name="workspace">What the checkout made.</param>
    /// <param name="started">The event.</param>
    /// <param name="inputs">What <c>with</c> gives.</param>
    /// <param name="environment">What <c>env</c> of the step gives, secrets among it.</param>
    public static ActionResult Run(CheckedOut workspace, ActionEvent started, IReadOnlyDictionary<string, string> inputs, IReadOnlyDictionary<string, string>? environment = null)
    {
        var run = new ActionRun(ActionFile.Gdr, workspace, started, inputs);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            run.environment[name] = value;
        }

        return run.Run();
    }

    private ActionResult Run()
    {
        var log = new List<string>();
        var summary = string.Empty;
        var exitCode = 0;
        foreach (var (step, number) in action.Steps.Select((s, i) => (s, i)))
        {
            var files = new RunnerFiles(Path.Combine(runner, $"step-{number}"));
            (exitCode, var output) = Execute(step, files);
            log.AddRange(output);
            summary += files.Summary;
            foreach (var (name, value) in files.Environment)
            {
                environment[name] = value;
            }

            paths.InsertRange(0, files.Paths);
            contexts["steps"]![step.Id ?? $"step-{number}"] = new JsonObject { ["outputs"] = new JsonObject(files.Outputs.Select(o => KeyValuePair.Create(o.Name, (JsonNode?)JsonValue.Create(o.Value)))) };
            if (exitCode != 0)
            {
                break;
            }
        }

        var expressions = new Expressions(contexts);
        return new ActionResult(exitCode, log, summary, action.Outputs.ToDictionary(o => o.Key, o => expressions.Expand(o.Value), StringComparer.Ordinal), runner);
    }

    private (int ExitCode, IReadOnlyList<string> Output) Execute(ActionStep step, RunnerFiles files)
    {
        var expressions = new Expressions(contexts);
        var script = Path.Combine(files.Folder, "step.sh");
        File.WriteAllText(script, expressions.Expand(step.Run));
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", script]) { WorkingDirectory = workspace.Folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment.Concat(files.Variables).Concat(step.Environment.Select(e => KeyValuePair.Create(e.Key, expressions.Expand(e.Value)))))
        {
            start.Environment[name] = value;
        }

        start.Environment["PATH"] = string.Join(':', [.. paths, Environment.GetEnvironmentVariable("PATH")]);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        // A runner reads workflow commands from both.
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private string At(string path) => Path.Combine(runner, path);
}

/// <summary>What a run of an action left behind.</summary>
/// <param name="ExitCode">Of the step that failed; 0 where none did.</param>
/// <param name="Log">The lines of all steps.</param>
/// <param name="Summary">The job's summary.</param>
/// <param name="Outputs">As the workflow sees them.</param>
/// <param name="Runner">The folder of the runner; the caller deletes it.</param>
internal sealed partial record ActionResult(int ExitCode, IReadOnlyList<string> Log, string Summary, IReadOnlyDictionary<string, string> Outputs, string Runner)
{
    /// <summary>Annotations as kind, file and line.</summary>
    public IReadOnlyList<string> Annotations => [.. Log.Select(l => Annotation().Match(l)).Where(m => m.Success).Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}:{m.Groups[3].Value}")];

    [GeneratedRegex("^::(error|warning|notice) file=([^,]*),line=([0-9]+),")]
    private static partial Regex Annotation();
}
