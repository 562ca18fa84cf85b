namespace GdrCode.Verification.Config;

/// <summary>Small steps that the token readers share.</summary>
internal static class TextReading
{
    public static int LineEnd(string text, int at, int end)
    {
        var offset = text.AsSpan(at, end - at).IndexOfAny('\r', '\n');
        return offset < 0 ? end : at + offset;
    }

    public static int NextLine(string text, int lineEnd, int end) =>
        lineEnd >= end ? end : lineEnd + (text[lineEnd] == '\r' && lineEnd + 1 < end && text[lineEnd + 1] == '\n' ? 2 : 1);

    public static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t' or '\uFEFF')
        {
            at++;
        }

        return at;
    }

    public static int TrimEnd(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    public static bool StartsWith(string text, int at, string sign) => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;
}
