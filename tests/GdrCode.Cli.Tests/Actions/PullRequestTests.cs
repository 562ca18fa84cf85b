using System.Text.Json;

namespace GdrCode.Cli.Tests.Actions;

public sealed class PullRequestTests : ActionFixture
{
    [UnixFact]
    public void AddedLines_AreAnnotated_Summed_AndWritten()
    {
        var workspace = PullRequest();

        var result = Run(workspace, ActionEvent.PullRequest(workspace.Base, workspace.Head), ("report", "true"));

        Assert.True(result.ExitCode == 1, string.Join('\n', result.Log));
        Assert.Equal(["error old.cs:5", "warning old.cs:4"], result.Annotations);
        Assert.StartsWith("### gdr found 2 sensitive values in 1 file", result.Summary, StringComparison.Ordinal);
        Assert.Equal(("2", ""), (result.Outputs["sensitive-lines"], result.Outputs["suggestions"]));
        using var sarif = JsonDocument.Parse(File.ReadAllText(result.Outputs["sarif"]));
        Assert.Equal(2, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.Contains("<html", File.ReadAllText(result.Outputs["report"]), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(result.Log, l => l.Contains(Mail, StringComparison.Ordinal) || l.Contains(NewMail, StringComparison.Ordinal) || l.Contains(Password, StringComparison.Ordinal));
    }

    [UnixFact]
    public void NothingFound_Passes()
    {
        var workspace = Keep(CheckedOut.PullRequest([Old], [("new.cs", "class New { }\n")]));

        var result = Run(workspace, ActionEvent.PullRequest(workspace.Base, workspace.Head));

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Annotations);
        Assert.StartsWith("### gdr found nothing sensitive", result.Summary, StringComparison.Ordinal);
        Assert.Equal("0", result.Outputs["sensitive-lines"]);
    }

    [UnixFact]
    public void BaseThatMovedOn_AddsNothing()
    {
        var moved = new[] { ("moved.cs", "// write to hana.kobayashi@minatosoft.jp\n") };
        foreach (var depth in (int[])[0, 1])
        {
            var workspace = PullRequest(depth, moved);

            var result = Run(workspace, ActionEvent.PullRequest(workspace.Base, workspace.Head));

            Assert.Equal(["error old.cs:5", "warning old.cs:4"], result.Annotations);
        }
    }

    [UnixFact]
    public void AllLines_AreLookedAt_WhereThatIsAsked()
    {
        var workspace = PullRequest();

        var result = Run(workspace, ActionEvent.PullRequest(workspace.Base, workspace.Head), ("changed-lines-only", "false"));

        Assert.Equal(["error old.cs:5", "warning old.cs:3", "warning old.cs:4"], result.Annotations.Order(StringComparer.Ordinal));
    }

    [UnixFact]
    public void BaseOutOfReach_IsSaid_AndAllLinesAreLookedAt()
    {
        var workspace = PullRequest();
        workspace.Disconnect();

        var result = Run(workspace, ActionEvent.PullRequest(workspace.Base, workspace.Head));

        Assert.Contains(result.Log, l => l.StartsWith("::warning title=gdr::", StringComparison.Ordinal) && l.Contains("fetch-depth: 0", StringComparison.Ordinal));
        Assert.Equal("3", result.Outputs["sensitive-lines"]);
    }

    [UnixFact]
    public void Suggestions_AreAReview_WithoutTheValues()
    {
        var workspace = PullRequest();

        var result = Run(workspace, ActionEvent.PullRequest(workspace.Base, workspace.Head), ("mode", "suggest"), ("fail-on", "never"));

        Assert.Equal(0, result.ExitCode);
        var text = File.ReadAllText(result.Outputs["suggestions"]);
        using var review = JsonDocument.Parse(text);
        var comment = Assert.Single(review.RootElement.GetProperty("comments").EnumerateArray());
        Assert.Equal(("COMMENT", "old.cs", 4, 5), (review.RootElement.GetProperty("event").GetString(), comment.GetProperty("path").GetString(), comment.GetProperty("start_line").GetInt32(), comment.GetProperty("line").GetInt32()));
        Assert.Matches("\n```suggestion\n    // and .*@.*\n    const string Password = \".*\";\n```$", comment.GetProperty("body").GetString());
        Assert.DoesNotContain(NewMail, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, text, StringComparison.Ordinal);
    }

    [UnixFact]
    public void FileNames_AreText()
    {
        var workspace = Keep(CheckedOut.PullRequest([Old], [("a\n::warning::gotcha,line=1::.cs", $"// {NewMail}\n"), ("$(touch hit)`touch hit`.cs", $"// {NewMail}\n")]));

        var result = Run(workspace, ActionEvent.PullRequest(workspace.Base, workspace.Head));

        // A name with a line break is withheld, and said.
        Assert.Equal("1", result.Outputs["sensitive-lines"]);
        Assert.Contains(result.Log, l => l.Contains("hostile-path", StringComparison.Ordinal));
        Assert.All(result.Log.Where(l => l.TrimStart().StartsWith("::", StringComparison.Ordinal)), l => Assert.StartsWith("::warning file=", l, StringComparison.Ordinal));
    }
}
