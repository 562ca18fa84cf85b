using System.Text.RegularExpressions;

namespace GdrCode.Tests;

public sealed partial class DocumentTests
{
    private const string Docs = "src/GdrCode.Cli/docs";

    /// <summary>What people read: the README and the documents that stand beside what they document.</summary>
    public static TheoryData<string> Documents { get; } = ["README.md", "rules/README.md", "tests/GdrCode.Benchmarks/README.md", .. Names()];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_LeadToWhatIsThere(string document)
    {
        var links = Link().Matches(Prose(document)).Select(m => m.Groups[1].Value).Where(l => !l.Contains("://", StringComparison.Ordinal));

        Assert.DoesNotContain(links, l => !IsThere(document, l));
    }

    [Fact]
    public void Docs_AreLinkedFromTheReadme()
    {
        var links = Link().Matches(Prose("README.md")).Select(m => m.Groups[1].Value.Split('#')[0]);

        Assert.Empty(Names().Except(links));
    }

    private static string[] Names() => [.. Directory.EnumerateFiles(Path.Combine(Checkout.Root, Docs), "*.md").Select(f => $"{Docs}/{Path.GetFileName(f)}").Order(StringComparer.Ordinal)];

    private static bool IsThere(string document, string link)
    {
        var (path, heading) = link.Split('#') is [var p, var h] ? (p, h) : (link, string.Empty);
        var target = path.Length == 0 ? document : Path.GetRelativePath(Checkout.Root, Path.GetFullPath(Path.Combine(Checkout.Root, Path.GetDirectoryName(document)!, path)));
        return Path.Exists(Path.Combine(Checkout.Root, target)) && (heading.Length == 0 || Heading().Matches(Prose(target)).Any(m => Anchor(m.Groups[1].Value) == heading));
    }

    private static string Prose(string document) => Block().Replace(File.ReadAllText(Path.Combine(Checkout.Root, document)), string.Empty);

    // The name that GitHub gives a heading.
    private static string Anchor(string heading) => NotInAnchors().Replace(heading.ToLowerInvariant(), string.Empty).Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();
}
