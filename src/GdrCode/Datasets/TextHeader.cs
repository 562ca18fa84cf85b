using System.Text.RegularExpressions;

namespace GdrCode.Datasets;

/// <summary>What StarCoderData puts before a text: <c>&lt;reponame&gt;…&lt;filename&gt;…&lt;gh_stars&gt;…</c> and a line feed.</summary>
/// <param name="Repository">The repository; null where it is not named.</param>
/// <param name="Path">The path; null where it is not named.</param>
/// <param name="Stars">What follows, with the line feed.</param>
internal sealed partial record TextHeader(string? Repository, string? Path, string Stars)
{
    /// <summary>The header and the text after it; null and the whole where there is none.</summary>
    public static (TextHeader? Header, string Text) Split(string text)
    {
        var match = text.StartsWith('<') ? Form().Match(text) : Match.Empty;
        return match is { Success: true, Length: > 0 }
            ? (new TextHeader(Value(match.Groups["repository"]), Value(match.Groups["path"]), match.Groups["stars"].Value + match.Groups["end"].Value), text[match.Length..])
            : (null, text);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        (Repository is null ? "" : "<reponame>" + Repository) + (Path is null ? "" : "<filename>" + Path) + Stars;

    private static string? Value(Group group) => group.Success ? group.Value : null;

    [GeneratedRegex(@"\A(<reponame>(?<repository>[^<\n]{0,300}))?(<filename>(?<path>[^<\n]{0,4000}))?(?<stars>(<gh_stars>[^<\n]{0,20})?)(?<end>\n?)", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
