using System.Buffers;
using System.Globalization;

namespace GdrCode.Rewriting.Encoders;

/// <summary>Numeric literals: digits take the place of digits; separators, prefix and suffix stay; the type still holds the value.</summary>
internal sealed class NumberEncoder : ITextEncoder
{
    private static readonly SearchValues<char> Suffix = SearchValues.Create("0123456789eE+-_uUlLfFdDmMnNizs");

    public string? Encode(string value, in EncodingSite site)
    {
        var written = site.Original.Contains('_') && !value.Contains('_', StringComparison.Ordinal) ? Spread(value, site.Original) : value;
        if (written is null || written.Length == 0)
        {
            return null;
        }

        var now = site.With(written);
        var then = site.Text.Substring(site.Whole.Start, site.Whole.Length);
        return Shape(now) is { } shape && shape == Shape(then) && Fits(now, then) ? written : null;
    }

    private static string? Spread(string digits, ReadOnlySpan<char> original)
    {
        if (digits.Length != original.Length - original.Count('_'))
        {
            return null;
        }

        var result = original.ToArray();
        var place = 0;
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = result[i] == '_' ? '_' : digits[place++];
        }

        return new string(result);
    }

    // Sign, prefix, point and suffix; two literals of one shape have the same type but for their size.
    private static string? Shape(string literal)
    {
        var text = literal.AsSpan().TrimStart("+-");
        if (text.IsEmpty)
        {
            return null;
        }

        var isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var isBinary = text.StartsWith("0b", StringComparison.OrdinalIgnoreCase);
        var prefix = isHex || isBinary ? 2 : 0;
        var end = prefix;
        while (end < text.Length && (isHex ? char.IsAsciiHexDigit(text[end]) : isBinary ? text[end] is '0' or '1' : char.IsAsciiDigit(text[end])) | (end < text.Length && text[end] is '_' or '.'))
        {
            end++;
        }

        var digits = text[prefix..end];
        var dots = digits.Count('.');
        if (digits.IsEmpty || !digits.ContainsAnyExcept('_', '.') || dots > 1 || digits[0] == '_' || digits[^1] is '_' or '.' || (dots > 0 && prefix > 0))
        {
            return null;
        }

        var leads = prefix == 0 && digits.Length > 1 && digits[0] == '0' && digits[1] != '.';
        var rest = text[end..];
        return rest.ContainsAnyExcept(Suffix) ? null : $"{literal.AsSpan(0, literal.Length - text.Length)}{text[..prefix]}{(dots > 0 ? "." : "")}{(leads ? "0" : "")}{rest}";
    }

    private static bool Fits(string now, string then)
    {
        if (Whole(then) is not { } old)
        {
            return true;
        }

        return Whole(now) is { } value && value <= (old <= int.MaxValue ? int.MaxValue : old <= uint.MaxValue ? uint.MaxValue : old <= long.MaxValue ? long.MaxValue : ulong.MaxValue);
    }

    private static ulong? Whole(string literal)
    {
        var digits = literal.Replace("_", "", StringComparison.Ordinal).TrimStart('+', '-').TrimEnd('u', 'U', 'l', 'L');
        var isHex = digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return ulong.TryParse(isHex ? digits.AsSpan(2) : digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }
}
