using GdrCode.Extraction.Nested;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Tests.Extraction.Nested;

/// <summary>Shorthands for looking into one value.</summary>
internal static class NestedValues
{
    public static Fragment Outer(string value, FragmentKind kind = FragmentKind.String) => new()
    {
        Kind = kind,
        Text = PiecedText.Single(value, new TextSpan(0, value.Length), TextEncoding.Verbatim),
        Span = new TextSpan(0, value.Length),
    };

    public static IReadOnlyList<Fragment> Inside(string value, FragmentKind kind = FragmentKind.String) =>
        [.. NestedDecoder.Expand([Outer(value, kind)]).Skip(1)];

    public static Fragment One(string value, string inner, FragmentKind kind = FragmentKind.String)
    {
        var found = Inside(value, kind);
        return found.FirstOrDefault(f => f.Value == inner)
            ?? throw new Xunit.Sdk.XunitException($"no '{inner}' in: " + string.Join(" | ", found.Select(f => $"{f.Name}={f.Value}")));
    }

    public static string Written(string value, Fragment inner, string part)
    {
        var start = inner.Value.IndexOf(part, StringComparison.Ordinal);
        return string.Concat(inner.Text.ToSource(new TextSpan(start, part.Length)).Select(s => value.Substring(s.Start, s.Length)));
    }
}
