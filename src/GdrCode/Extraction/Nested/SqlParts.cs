using System.Buffers;

using GdrCode.Extraction.Lexical;
using GdrCode.Model;

namespace GdrCode.Extraction.Nested;

/// <summary>SQL inside a value: its literals, bound to columns.</summary>
internal static class SqlParts
{
    private static readonly SearchValues<string> s_words = SearchValues.Create(
        ["insert ", "values", "select ", "update ", "where ", "identified by", "password '", " set ", "delete from", "exec "], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether any literal was found.</summary>
    public static bool Add(Fragment fragment, List<Fragment> parts)
    {
        var value = fragment.Value;
        if (!value.Contains('\'', StringComparison.Ordinal) || value.AsSpan().IndexOfAny(s_words) < 0 || !IsQuery(fragment))
        {
            return false;
        }

        var language = LanguageTable.Default.ById("sql")!;
        var tokens = new List<Token>();
        Lexer.Read(value, 0, value.Length, language, tokens);
        tokens.RemoveAll(t => t.IsComment);
        var found = new TokenFragments(value, language, new ValueFragments(fragment)).Build(tokens);
        parts.AddRange(found);
        return found.Count > 0;
    }

    /// <summary>In prose an apostrophe is rarely a quote; there it has to follow what a literal follows.</summary>
    private static bool IsQuery(Fragment fragment)
    {
        if (fragment.Kind is not (FragmentKind.Comment or FragmentKind.Prose or FragmentKind.Documentation))
        {
            return true;
        }

        var value = fragment.Value.AsSpan();
        return value.Contains("='", StringComparison.Ordinal) || value.Contains("= '", StringComparison.Ordinal) || value.Contains("('", StringComparison.Ordinal);
    }
}
