using System.Buffers;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GdrCode.Verification.Config;

/// <summary>Whether a scalar that changed is still read as what it was.</summary>
internal static class YamlScalars
{
    private static readonly SearchValues<char> DecimalDigits = SearchValues.Create("0123456789_");
    private static readonly SearchValues<char> TimeSigns = SearchValues.Create("0123456789:._");
    private static readonly SearchValues<char> DateSigns = SearchValues.Create("0123456789-:.TtZz+ ");

    private enum Resolved
    {
        Text,
        Null,
        Truth,
        Integer,
        Octal,
        Decimal,
        Time,
        Date,
        Merge,
    }

    public static bool SameKind(Scalar before, Scalar after) => before.Style switch
    {
        ScalarStyle.Plain => Resolve(before.Value) == Resolve(after.Value),

        // Chomping and folding show in the breaks of the value.
        ScalarStyle.Literal or ScalarStyle.Folded => before.Value.AsSpan().Count('\n') == after.Value.AsSpan().Count('\n')
            && before.Value.EndsWith('\n') == after.Value.EndsWith('\n'),
        _ => true,
    };

    /// <summary>The type that a reader of YAML 1.1 or 1.2 gives a plain scalar; where they differ, the narrower one.</summary>
    private static Resolved Resolve(ReadOnlySpan<char> value)
    {
        if (value.Length <= 5)
        {
            Span<char> lower = stackalloc char[5];
            value.ToLowerInvariant(lower);
            switch (lower[..value.Length])
            {
                case "" or "~" or "null": return Resolved.Null;
                case "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n": return Resolved.Truth;
                case "<<": return Resolved.Merge;
                case ".inf" or "+.inf" or "-.inf" or ".nan": return Resolved.Decimal;
            }
        }

        var body = value.TrimStart("+-");
        if (body.IsEmpty || value.Length - body.Length > 1 || !char.IsAsciiDigit(body[0]) && body[0] != '.')
        {
            return Resolved.Text;
        }

        if (body.IndexOfAnyExcept(DecimalDigits) < 0)
        {
            return body[0] == '0' && body.Length > 1 ? Resolved.Octal : Resolved.Integer;
        }

        return BareWord.KindOf(value) switch
        {
            TokenKind.Integer => Resolved.Octal,
            TokenKind.Decimal => Resolved.Decimal,
            _ when body.IndexOfAnyExcept(TimeSigns) < 0 && body.Contains(':') => Resolved.Time,
            TokenKind.Date when body.IndexOfAnyExcept(DateSigns) < 0 => Resolved.Date,
            _ => Resolved.Text,
        };
    }
}
