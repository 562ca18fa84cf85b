using GdrCode.Extraction.Lexical;
using GdrCode.Model;

namespace GdrCode.Extraction.Nested;

/// <summary>XML or HTML inside a value: its texts and attributes.</summary>
internal static class MarkupParts
{
    /// <summary>Whether any markup was found.</summary>
    public static bool Add(Fragment fragment, List<Fragment> parts)
    {
        var value = fragment.Value;
        var open = value.IndexOf('<', StringComparison.Ordinal);
        if (open < 0 || !HasTag(value.AsSpan(open)))
        {
            return false;
        }

        var table = LanguageTable.Default;
        var language = table.ById("html")!;
        var tokens = new List<Token>();
        Markup.Read(value, language, table, tokens);
        var found = new TokenFragments(value, language, new ValueFragments(fragment)).Build(tokens);
        parts.AddRange(found.Where(f => f.Value.Length < value.Length));
        return found.Count > 0;
    }

    private static bool HasTag(ReadOnlySpan<char> rest) =>
        (rest.Contains("</", StringComparison.Ordinal) || rest.Contains("/>", StringComparison.Ordinal))
        && rest.Length > 1 && (char.IsAsciiLetter(rest[1]) || rest[1] is '?' or '!' or '/');
}
