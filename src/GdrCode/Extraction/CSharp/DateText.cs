using System.Collections.Frozen;
using System.Globalization;

using GdrCode.Model;

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Extraction.CSharp;

/// <summary>Reads dates that a constructor takes as numbers: <c>new DateOnly(1984, 3, 7)</c> is 19840307.</summary>
internal static class DateText
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    private static readonly FrozenSet<string> Types = FrozenSet.Create(
        StringComparer.Ordinal, "DateTime", "DateOnly", "DateTimeOffset", "LocalDate", "LocalDateTime", "Date");

    private static readonly string[] Names = ["year", "month", "day"];

    /// <summary>Year, month and day as eight digits; null where a creation takes anything else.</summary>
    public static (PiecedText Text, TextSpan Span)? Read(BaseObjectCreationExpressionSyntax creation)
    {
        // Where the type is left out, three numbers that fit a date and nothing besides are taken for one.
        var named = creation is ObjectCreationExpressionSyntax { Type: var type } ? CSharp.Names.OfType(type) : null;
        if (creation.ArgumentList is not { Arguments: { Count: >= 3 } arguments } || (named is null ? arguments.Count > 3 : !Types.Contains(named)))
        {
            return null;
        }

        Span<int> parts = stackalloc int[3];
        var pieces = new SourcePiece[3];
        for (var i = 0; i < parts.Length; i++)
        {
            if ((arguments[i].NameColon?.Name.Identifier.ValueText ?? Names[i]) != Names[i]
                || arguments[i].Expression is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression, Token: { Value: int number } token })
            {
                return null;
            }

            parts[i] = number;
            var (start, length) = i == 0 ? (0, 4) : ((2 * i) + 2, 2);
            var offsets = new int[length + 1];
            offsets[^1] = token.Span.Length;
            pieces[i] = new SourcePiece(start, length, token.Span, TextEncoding.DateElements, offsets);
        }

        if (parts[0] is < FirstYear or > LastYear || parts[1] is < 1 or > 12 || parts[2] is < 1 or > 31)
        {
            return null;
        }

        var value = string.Create(CultureInfo.InvariantCulture, $"{parts[0]:0000}{parts[1]:00}{parts[2]:00}");
        return (new PiecedText(value, pieces), TextSpan.FromBounds(pieces[0].Source.Start, pieces[2].Source.End));
    }
}
