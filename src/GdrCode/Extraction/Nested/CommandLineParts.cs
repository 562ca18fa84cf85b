using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Extraction.Nested;

/// <summary>Options of command lines inside a value: the word after a flag is bound to it.</summary>
internal static class CommandLineParts
{
    private const int MaxFlag = 40;

    private static readonly SearchValues<char> s_ends = SearchValues.Create(" \t\r\n\"'`");

    public static void Add(Fragment fragment, List<Fragment> parts)
    {
        var value = fragment.Value;
        var attaches = value.Contains("mysql", StringComparison.Ordinal) || value.Contains("sshpass", StringComparison.Ordinal);
        for (var i = 0; (i = value.IndexOf('-', i)) >= 0; i++)
        {
            if (i > 0 && !char.IsWhiteSpace(value[i - 1]) && value[i - 1] is not ('"' or '\'' or '`' or '('))
            {
                continue;
            }

            var nameStart = i + 1 < value.Length && value[i + 1] == '-' ? i + 2 : i + 1;
            var nameEnd = nameStart;
            while (nameEnd < value.Length && nameEnd - nameStart < MaxFlag && (char.IsAsciiLetterOrDigit(value[nameEnd]) || value[nameEnd] is '-' or '_'))
            {
                nameEnd++;
            }

            if (nameEnd == nameStart || !char.IsAsciiLetter(value[nameStart]))
            {
                continue;
            }

            Option(fragment, parts, nameStart, nameEnd);
            if (attaches)
            {
                AttachedPassword(fragment, parts, nameStart);
            }

            i = nameEnd - 1;
        }
    }

    private static void Option(Fragment fragment, List<Fragment> parts, int nameStart, int nameEnd)
    {
        var value = fragment.Value;
        if (nameEnd >= value.Length || value[nameEnd] is not (' ' or '\t'))
        {
            return;
        }

        var start = nameEnd + 1;
        var quote = start < value.Length && value[start] is '"' or '\'' ? value[start++] : '\0';
        if (start >= value.Length || (quote == '\0' && value[start] is '-' or ' '))
        {
            return;
        }

        var length = quote == '\0' ? value.AsSpan(start).IndexOfAny(s_ends) : value.AsSpan(start).IndexOf(quote);
        var end = length < 0 ? value.Length : start + length;
        var name = value[nameStart..nameEnd];
        Part.Add(parts, fragment, start, end, name, "option");
        if (name is "u" or "user" or "proxy-user" or "U" && value.AsSpan(start, end - start).Contains(':') && !value.AsSpan(start, end - start).Contains('/'))
        {
            Part.AddCredentials(parts, fragment, start, end, "option");
        }
    }

    /// <summary>Clients of MySQL take the password right behind <c>-p</c>.</summary>
    private static void AttachedPassword(Fragment fragment, List<Fragment> parts, int nameStart)
    {
        var value = fragment.Value;
        if (value[nameStart] != 'p' || nameStart < 2 || value[nameStart - 2] == '-')
        {
            return;
        }

        var start = nameStart + 1;
        var quote = start < value.Length && value[start] is '"' or '\'' ? value[start++] : '\0';
        var length = start >= value.Length ? 0 : quote == '\0' ? value.AsSpan(start).IndexOfAny(s_ends) : value.AsSpan(start).IndexOf(quote);
        var end = length < 0 ? value.Length : start + length;
        if (end - start >= 4)
        {
            Part.Add(parts, fragment, start, end, "password", "option");
        }
    }
}
