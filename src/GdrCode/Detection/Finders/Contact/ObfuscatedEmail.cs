using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Mailboxes written so that harvesters miss them: <c>name [at] corp dot com</c>, <c>name(at)corp.de</c>.</summary>
internal static class ObfuscatedEmail
{
    private static readonly string[] Signs = ["[at]", "(at)", "{at}", "[arroba]", "(arroba)", "[a]", "(@)", "[@]", " at ", " arroba "];

    private static readonly string[] Stops = ["[dot]", "(dot)", "{dot}", "[punkt]", "(punkt)", "[ponto]", "[punto]", "(punto)", "[.]", "(.)", " dot ", " punkt ", " ponto ", " punto "];

    private static readonly System.Buffers.SearchValues<string> AnySign = System.Buffers.SearchValues.Create(Signs, StringComparison.OrdinalIgnoreCase);

    public static void Find(string text, Action<TextSpan, string, string> add)
    {
        var from = 0;
        while (from < text.Length)
        {
            var found = text.AsSpan(from).IndexOfAny(AnySign);
            if (found < 0)
            {
                return;
            }

            var at = from + found;
            var sign = Array.Find(Signs, s => text.AsSpan(at).StartsWith(s, StringComparison.OrdinalIgnoreCase))!;
            Read(text, at, at + sign.Length, isWord: sign[0] == ' ', add);
            from = at + 1;
        }
    }

    private static void Read(string text, int at, int after, bool isWord, Action<TextSpan, string, string> add)
    {
        var localEnd = at;
        while (localEnd > 0 && text[localEnd - 1] == ' ')
        {
            localEnd--;
        }

        var start = LocalStart(text, localEnd);
        var (end, labels, spelled) = Domain(text, after);

        // A bare "at" is an English word: the full stop must be spelled out too.
        if (start < localEnd && labels.Contains('.', StringComparison.Ordinal) && (!isWord || spelled))
        {
            add(TextSpan.FromBounds(start, end), Plain(text[start..localEnd]), labels);
        }
    }

    private static int LocalStart(string text, int end)
    {
        var start = end;
        while (start > 0)
        {
            if (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+')
            {
                start--;
                continue;
            }

            var stop = Array.Find(Stops, s => text.AsSpan(0, start).EndsWith(s, StringComparison.OrdinalIgnoreCase));
            var bracketed = stop is null ? Array.Find(Stops, s => s[0] != ' ' && text.AsSpan(0, start).TrimEnd(' ').EndsWith(s, StringComparison.OrdinalIgnoreCase)) : stop;
            if (bracketed is null)
            {
                break;
            }

            start = text.AsSpan(0, start).TrimEnd(' ').Length;
            start = stop is not null && stop[0] == ' ' ? start - stop.TrimEnd().Length : start - bracketed.Length;
            start = text.AsSpan(0, start).TrimEnd(' ').Length;
        }

        return start;
    }

    private static (int End, string Labels, bool Spelled) Domain(string text, int at)
    {
        var labels = new System.Text.StringBuilder();
        var (end, spelled) = (at, false);
        while (end < text.Length)
        {
            var start = end;
            while (start < text.Length && text[start] == ' ' && (labels.Length == 0 || labels[^1] == '.'))
            {
                start++;
            }

            var stop = start;
            while (stop < text.Length && (char.IsLetterOrDigit(text[stop]) || text[stop] == '-' || (text[stop] == '.' && stop + 1 < text.Length && char.IsLetterOrDigit(text[stop + 1]))))
            {
                stop++;
            }

            if (stop == start)
            {
                break;
            }

            labels.Append(text, start, stop - start);
            end = stop;
            var rest = text.AsSpan(stop).TrimStart(' ');
            var found = Array.Find(Stops, s => text.AsSpan(stop).StartsWith(s, StringComparison.OrdinalIgnoreCase));
            var skipped = found is null ? text.Length - rest.Length - stop : 0;
            found ??= MatchTrimmed(rest);
            if (found is null)
            {
                break;
            }

            labels.Append('.');
            spelled = true;
            end = stop + skipped + found.Length;
        }

        return labels.Length > 0 && labels[^1] == '.' ? (at, string.Empty, false) : (end, labels.ToString(), spelled);
    }

    private static string? MatchTrimmed(ReadOnlySpan<char> rest)
    {
        foreach (var stop in Stops)
        {
            if (stop[0] != ' ' && rest.StartsWith(stop, StringComparison.OrdinalIgnoreCase))
            {
                return stop;
            }
        }

        return null;
    }

    private static string Plain(string local)
    {
        foreach (var stop in Stops)
        {
            local = local.Replace(stop, ".", StringComparison.OrdinalIgnoreCase);
        }

        return local.Replace(" ", string.Empty, StringComparison.Ordinal);
    }
}
