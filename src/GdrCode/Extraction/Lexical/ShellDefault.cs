namespace GdrCode.Extraction.Lexical;

/// <summary>What a shell takes where a variable is not set: <c>${DB_PASSWORD:-tea}</c>, <c>${DB_PASSWORD=tea}</c>.</summary>
/// <remarks>POSIX.1-2024, Shell Command Language, 2.6.2 Parameter Expansion.</remarks>
/// <param name="NameStart">Where the name of the variable begins.</param>
/// <param name="NameEnd">Where it ends.</param>
/// <param name="Start">Where the value begins.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct ShellDefault(int NameStart, int NameEnd, int Start, int End)
{
    /// <summary>The default of the expansion that stands from <paramref name="start"/> to <paramref name="end"/>; null where it has none, or where it is quoted and so read as a string.</summary>
    public static ShellDefault? In(string text, int start, int end)
    {
        var expansion = text.AsSpan(start, end - start);
        if (expansion is not ['$', '{', .., '}'])
        {
            return null;
        }

        var at = 2;
        while (at < expansion.Length && (char.IsAsciiLetterOrDigit(expansion[at]) || expansion[at] == '_'))
        {
            at++;
        }

        var name = at;
        at += expansion[at] == ':' ? 1 : 0;
        if (name == 2 || at >= expansion.Length - 2 || expansion[at] is not ('-' or '=') || expansion[at..].ContainsAny('"', '\'', '`'))
        {
            return null;
        }

        return new ShellDefault(start + 2, start + name, start + at + 1, end - 1);
    }
}
