using System.Text;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Reads numeric literals: the digits without separators and suffix.</summary>
internal static class NumberText
{
    private const int LeastDigits = 5;

    // One person's number, where code makes an exception for them.
    private const int LeastCompared = 3;
    private const int LeastFraction = 2;

    /// <summary>The number, or null where it is too short for an account, a telephone number or a coordinate.</summary>
    /// <param name="content">The file.</param>
    /// <param name="token">Where the literal stands.</param>
    /// <param name="isCompared">Whether it is what a named value is compared with: <c>member.Id == 218</c>.</param>
    public static (PiecedText Text, TextSpan Span)? Read(string content, TextSpan token, bool isCompared)
    {
        var least = isCompared ? LeastCompared : LeastDigits;
        if (token.Length < least)
        {
            return null;
        }

        var text = content.AsSpan(token.Start, token.Length);
        return Matters(text, least) ? Decode(text, token.Start) : null;
    }

    /// <summary>The number whatever its length, as a part of a longer value.</summary>
    public static (PiecedText Text, TextSpan Span) Decode(ReadOnlySpan<char> text, int start)
    {
        text = text[..WithoutSuffix(text)];
        var span = new TextSpan(start, text.Length);
        if (!text.Contains('_'))
        {
            return (PiecedText.Single(text.ToString(), span, TextEncoding.Number), span);
        }

        var value = new StringBuilder(text.Length);
        var offsets = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '_')
            {
                value.Append(text[i]);
                offsets.Add(i);
            }
        }

        offsets.Add(text.Length);
        return (PiecedText.Single(value.ToString(), span, TextEncoding.Number, [.. offsets]), span);
    }

    private static bool Matters(ReadOnlySpan<char> text, int least)
    {
        if (text[0] == '0' && (text[1] is 'b' or 'B' || (least < LeastDigits && text[1] is 'x' or 'X')))
        {
            return false;
        }

        var (digits, fraction, inFraction) = (0, 0, false);
        foreach (var c in text)
        {
            digits += char.IsAsciiHexDigit(c) ? 1 : 0;
            fraction += inFraction && char.IsAsciiDigit(c) ? 1 : 0;
            inFraction |= c == '.';
        }

        return digits >= least || fraction >= LeastFraction;
    }

    private static int WithoutSuffix(ReadOnlySpan<char> text)
    {
        var hex = text.Length > 1 && text[0] == '0' && (text[1] is 'x' or 'X');
        var end = text.Length;
        while (end > 0 && (hex ? text[end - 1] is 'l' or 'L' or 'u' or 'U' : !char.IsAsciiDigit(text[end - 1])))
        {
            end--;
        }

        return end;
    }
}
