namespace GdrCode.Cli.Tests.Actions;

/// <summary>What the tests of the action share: files with invented values, and runs with the built tool.</summary>
public abstract class ActionFixture : IDisposable
{
    private protected const string Mail = "orsolya.keller@kivilinn.ee";
    private protected const string NewMail = "liisbet.lindqvist@minatosoft.jp";
    private protected const string Password = "Vq7tmR2xLw9";

    private readonly List<CheckedOut> checkouts = [];
    private readonly List<string> runners = [];

    private protected static (string Path, string Text) Old { get; } = ("old.cs", $"class Old\n{{\n    // mail {Mail}\n}}\n");

    private protected static (string Path, string Text) Grown { get; } =
        ("old.cs", $"class Old\n{{\n    // mail {Mail}\n    // and {NewMail}\n    const string Password = \"{Password}\";\n}}\n");

    private protected CheckedOut PullRequest(int depth = 1, (string Path, string Text)[]? moved = null) => Keep(CheckedOut.PullRequest([Old], [Grown], depth, moved));

    private protected CheckedOut Keep(CheckedOut checkedOut)
    {
        checkouts.Add(checkedOut);
        return checkedOut;
    }

    private protected ActionResult Run(CheckedOut workspace, ActionEvent started, params (string Name, string Value)[] inputs) => Run(workspace, started, inputs, []);

    private protected ActionResult Run(CheckedOut workspace, ActionEvent started, (string Name, string Value)[] inputs, (string Name, string Value)[] environment)
    {
        // The report takes time, and one test looks at it.
        var with = new Dictionary<string, string>(StringComparer.Ordinal) { ["version"] = "installed", ["report"] = "false" };
        foreach (var (name, value) in inputs)
        {
            with[name] = value;
        }

        var result = ActionRun.Run(workspace, started, with, environment.ToDictionary(e => e.Name, e => e.Value, StringComparer.Ordinal));
        runners.Add(result.Runner);
        Assert.Equal(string.Empty, workspace.Status);
        return result;
    }

    public void Dispose()
    {
        checkouts.ForEach(c => c.Dispose());
        runners.ForEach(r => Directory.Delete(r, recursive: true));
        GC.SuppressFinalize(this);
    }
}
