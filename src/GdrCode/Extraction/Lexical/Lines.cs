using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>Cuts text into lines, and lines that are too long to search as one at their blanks.</summary>
internal static class Lines
{
    /// <summary>Longest line that stays one fragment.</summary>
    public const int MaxLength = 4_000;

    // Longest armoured text that stays one fragment: a key of 16,384 bits takes 13,000 characters.
    private const int MaxArmour = 20_000;

    /// <summary>Appends one token for each line of [start, end) that holds more than blanks.</summary>
    /// <param name="tokens">Where the tokens go.</param>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the lines begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="maxLength">Longest line that stays one token.</param>
    /// <param name="isDiff">The first sign of a line says whether it comes or goes and is no part of it.</param>
    public static void Add(List<Token> tokens, string text, int start, int end, bool isDiff = false, int maxLength = MaxLength)
    {
        while (start < end)
        {
            var k = text.AsSpan(start, end - start).IndexOfAny('\r', '\n');
            var lineEnd = k < 0 ? end : start + k;
            if (ArmourEnd(text, start, lineEnd, end) is var armourEnd && armourEnd > lineEnd)
            {
                AddRun(tokens, text, start, armourEnd);
                start = armourEnd;
                continue;
            }

            var first = isDiff && start < lineEnd && text[start] is '+' or '-' or ' ' ? start + 1 : start;
            AddLine(tokens, text, first, lineEnd, maxLength);
            start = lineEnd + 1;
        }
    }

    /// <summary>The end of the line that ends an armoured key or message, where one begins in this line: it is one value over several lines.</summary>
    private static int ArmourEnd(string text, int start, int lineEnd, int end)
    {
        var begin = text.AsSpan(start, lineEnd - start).IndexOf("-----BEGIN ");
        if (begin < 0)
        {
            return -1;
        }

        var reach = text.AsSpan(lineEnd, Math.Min(end - lineEnd, MaxArmour));
        var close = reach.IndexOf("-----END ");
        if (close < 0 || reach[..close].Contains("-----BEGIN ", StringComparison.Ordinal))
        {
            return -1;
        }

        var rest = reach[close..].IndexOfAny('\r', '\n');
        return lineEnd + (rest < 0 ? reach.Length : close + rest);
    }

    private static void AddLine(List<Token> tokens, string text, int start, int end, int maxLength)
    {
        while (end - start > maxLength)
        {
            var cut = text.AsSpan(start, MaxLength).LastIndexOfAny(' ', '\t');
            var next = cut <= 0 ? NextBlank(text, start + MaxLength, end) : start + cut;
            AddRun(tokens, text, start, next);
            start = next;
        }

        AddRun(tokens, text, start, end);
    }

    // A run without a blank is cut behind its end, not in the middle of what may be a value, unless it has no end in reach.
    private static int NextBlank(string text, int start, int end)
    {
        var reach = Math.Min(end - start, MaxLength);
        var k = text.AsSpan(start, reach).IndexOfAny(' ', '\t');
        var next = k < 0 ? start + reach : start + k;
        return next < end && char.IsLowSurrogate(text[next]) ? next + 1 : next;
    }

    private static void AddRun(List<Token> tokens, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            tokens.Add(new(LexicalTokenKind.Text, start, end, start, end));
        }
    }
}
