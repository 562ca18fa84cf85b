using System.Buffers;
using System.Globalization;
using GdrCode.Model;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>Places where digits are read as a number, so that a surrogate may neither lead with zero nor leave the type.</summary>
internal static class NumericPlaces
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789_.");

    /// <summary>Whether all of a finding is a number where it stands.</summary>
    public static bool Holds(Finding finding)
    {
        if (finding.Fragment.Kind == FragmentKind.Number)
        {
            return true;
        }

        var (text, span) = (finding.Fragment.Text, finding.ValueSpan);
        while (text is NestedText nested)
        {
            if (nested.Encoding == TextEncoding.Number)
            {
                return true;
            }

            (text, span) = (nested.Parent, nested.ToParent(span));
        }

        var pieces = Pieces(text, span).ToList();
        return pieces.Count > 0 && pieces.TrueForAll(p => p.Encoding is TextEncoding.Number or TextEncoding.YamlPlain);
    }

    /// <summary>The parts of a value, put together out of several literals, that are written as numbers; positions in the value of the finding.</summary>
    public static IReadOnlyList<TextSpan> PartsOf(Finding finding)
    {
        var span = finding.ValueSpan;
        return finding.Fragment.Text is PiecedText { Pieces.Count: > 1 } text
            ? [.. Pieces(text, span).Where(p => p.Encoding == TextEncoding.Number).Select(p => TextSpan.FromBounds(Math.Max(p.Start, span.Start) - span.Start, Math.Min(p.End, span.End) - span.Start))]
            : [];
    }

    /// <summary>Whether the parts of a surrogate that are written as numbers are numbers, and start as those of the value do.</summary>
    public static bool FitParts(string surrogate, string value, IReadOnlyList<TextSpan> parts) =>
        parts.Count == 0 || (surrogate.Length == value.Length && parts.All(p => Fits(surrogate.Substring(p.Start, p.Length), value.Substring(p.Start, p.Length))));

    /// <summary>Whether a value is written byte by byte, two hexadecimal digits each.</summary>
    public static bool IsBytes(Finding finding) => finding.Fragment.Text is PiecedText { Pieces: [{ Encoding: TextEncoding.HexElements }, ..] };

    /// <summary>Whether a value is a date written as three numbers.</summary>
    public static bool IsDate(Finding finding) => finding.Fragment.Text is PiecedText { Pieces: [{ Encoding: TextEncoding.DateElements }, ..] };

    /// <summary>Whether a text is a number: digits with at most one point, separators and a sign.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = text.Length > 0 && text[0] is '-' or '+' ? text[1..] : text;
        return digits.Length > 0 && char.IsAsciiDigit(digits[0]) && char.IsAsciiDigit(digits[^1]) && digits.Count('.') <= 1 && !digits.ContainsAnyExcept(NumberSigns);
    }

    /// <summary>How many characters at the end of a literal name its type.</summary>
    public static int SuffixOf(string literal)
    {
        var isHex = literal.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || literal.StartsWith("0b", StringComparison.OrdinalIgnoreCase);
        var body = literal.AsSpan().TrimEnd(isHex ? "uUlL" : "uUlLfFdDmMn");
        return IsNumber(body) || (isHex && HexNumbers.IsHex(body.ToString())) ? literal.Length - body.Length : 0;
    }

    /// <summary>Whether a surrogate can stand where a number stood.</summary>
    public static bool Fits(string surrogate, string value)
    {
        if (!IsNumber(surrogate) || LeadsWithZero(surrogate) != LeadsWithZero(value) || surrogate.Contains('.', StringComparison.Ordinal) != value.Contains('.', StringComparison.Ordinal))
        {
            return false;
        }

        return Whole(value) is not { } old || (Whole(surrogate) is { } now && NumberTypes.Of(now) == NumberTypes.Of(old) && now <= Limit(old));
    }

    public static bool LeadsWithZero(string number) => number.AsSpan().TrimStart("+-") is ['0', not '.', ..];

    /// <summary>The type of an integer literal by its digits.</summary>
    public static NumberType TypeOf(string value) => NumberTypes.Of(Whole(value));

    private static IEnumerable<SourcePiece> Pieces(MappedText text, TextSpan span) =>
        text is PiecedText pieced ? pieced.Pieces.Where(p => p.Start < span.End && span.Start < p.End) : [];

    private static ulong? Whole(string number) =>
        ulong.TryParse(number.Replace("_", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    // Small numbers may be meant for small types.
    private static ulong Limit(ulong value) => value switch
    {
        <= byte.MaxValue => byte.MaxValue,
        <= (ulong)short.MaxValue => (ulong)short.MaxValue,
        _ => ulong.MaxValue,
    };
}
