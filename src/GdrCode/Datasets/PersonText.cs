using System.Text.RegularExpressions;

namespace GdrCode.Datasets;

/// <summary>A column that names a person: <c>Jane Roe &lt;jane@corp.com&gt;</c>, a mailbox, a name or a handle.</summary>
internal static partial class PersonText
{
    /// <summary>The parts that say who it is, in order, each with its kind; all else is punctuation between them.</summary>
    public static IReadOnlyList<(int Start, int Length, PersonPart Part)> Parts(string text)
    {
        if (WithMailbox().Match(text) is { Success: true } match)
        {
            return [.. Name(match.Groups["name"]), .. Part(match.Groups["mailbox"], PersonPart.Mailbox)];
        }

        var trimmed = text.Trim();
        return trimmed.Length == 0 ? [] : [(text.IndexOf(trimmed, StringComparison.Ordinal), trimmed.Length, KindOf(trimmed))];
    }

    private static IEnumerable<(int Start, int Length, PersonPart Part)> Name(Group group) => Part(group, KindOf(group.Value));

    private static IEnumerable<(int Start, int Length, PersonPart Part)> Part(Group group, PersonPart part) => group.Length == 0 ? [] : [(group.Index, group.Length, part)];

    private static PersonPart KindOf(string text) =>
        text.Contains('@', StringComparison.Ordinal) && !text.StartsWith('@') ? PersonPart.Mailbox : text.Contains(' ', StringComparison.Ordinal) ? PersonPart.Name : PersonPart.Handle;

    [GeneratedRegex(@"^\s*(?<name>[^<>]*?)\s*<\s*(?<mailbox>[^<>]*?)\s*>\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex WithMailbox();
}

/// <summary>What a part of a person's column is.</summary>
internal enum PersonPart
{
    /// <summary>A name of several words.</summary>
    Name,

    /// <summary>A single word.</summary>
    Handle,

    /// <summary>A mail address.</summary>
    Mailbox,
}
