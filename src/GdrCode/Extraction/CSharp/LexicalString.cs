using GdrCode.Model;

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Where a string literal ends, found by its delimiters.</summary>
/// <param name="Kind">The kind of a string without holes.</param>
/// <param name="Inside">Between the delimiters.</param>
/// <param name="End">After the closing delimiter.</param>
/// <param name="InterpolatedEncoding">How text is written when the string has holes.</param>
internal readonly record struct LexicalString(SyntaxKind Kind, TextSpan Inside, int End, TextEncoding InterpolatedEncoding)
{
    /// <summary>Reads from the first quote on.</summary>
    public static LexicalString Read(string content, int quote, int limit, bool verbatim, bool holes)
    {
        var quotes = content.AsSpan(quote, limit - quote).IndexOfAnyExcept('"');
        quotes = quotes < 0 ? limit - quote : quotes;
        if (quotes >= 3 && !verbatim)
        {
            return Raw(content, quote, quotes, limit);
        }

        var i = quote + 1;
        for (var depth = 0; i < limit; i++)
        {
            var c = content[i];
            if (c == '\\' && !verbatim)
            {
                i++;
            }
            else if (c == '"' && verbatim && depth == 0 && i + 1 < limit && content[i + 1] == '"')
            {
                i++;
            }
            else if (holes && c is ('{' or '}'))
            {
                depth = Math.Max(0, depth + (c == '{' ? 1 : -1));
            }
            else if ((c == '"' && depth == 0) || (c is ('\r' or '\n') && !verbatim))
            {
                break;
            }
        }

        i = Math.Min(i, limit);
        var end = i < limit && content[i] == '"' ? i + 1 : i;
        return new LexicalString(
            SyntaxKind.StringLiteralToken,
            TextSpan.FromBounds(quote + 1, i),
            end,
            verbatim ? TextEncoding.CSharpInterpolatedVerbatim : TextEncoding.CSharpInterpolated);
    }

    private static LexicalString Raw(string content, int quote, int quotes, int limit)
    {
        var start = quote + quotes;
        var close = content.AsSpan(start, limit - start).IndexOf(new string('"', quotes));
        var inside = TextSpan.FromBounds(start, close < 0 ? limit : start + close);
        var end = close < 0 ? limit : inside.End + quotes;
        var lines = content.AsSpan(start, inside.Length).IndexOfAny('\r', '\n') >= 0;
        return new LexicalString(
            lines ? SyntaxKind.MultiLineRawStringLiteralToken : SyntaxKind.SingleLineRawStringLiteralToken, inside, end, TextEncoding.CSharpInterpolatedRaw);
    }
}
