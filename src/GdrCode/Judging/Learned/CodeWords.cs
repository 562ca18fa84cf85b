using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Judging.Learned;

/// <summary>The words of a file's code, outside what looks like comments and strings: whoever writes one of them in a comment most often speaks of the code.</summary>
internal sealed class CodeWords
{
    private const int Shortest = 3;
    private const int LongestLine = 4000;

    private static readonly SearchValues<char> OfWord = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"'`");

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private CodeWords()
    {
    }

    /// <summary>The words of <paramref name="file"/>; none where it isn't code.</summary>
    public static CodeWords Of(SourceFile file)
    {
        var code = new CodeWords();
        if (file.Kind is FileKind.CSharp or FileKind.Code)
        {
            foreach (var line in file.Content.AsSpan().EnumerateLines())
            {
                code.Read(line[..Math.Min(line.Length, LongestLine)]);
            }
        }

        return code;
    }

    /// <summary>The share of the characters of <paramref name="value"/>'s words that stand in words of the code, as written.</summary>
    public float ShareOf(ReadOnlySpan<char> value)
    {
        if (words.Set.Count == 0)
        {
            return 0;
        }

        var (known, all) = (0, 0);
        for (var rest = value; Next(ref rest) is { Length: > 0 } word;)
        {
            all += word.Length;
            known += word.Length >= Shortest && words.Contains(word) ? word.Length : 0;
        }

        return all == 0 ? 0 : (float)known / all;
    }

    // A line comment ends the code of a line, and a line that begins like one of a block has none.
    private void Read(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        if (line.IsEmpty || line[0] is '*' or '#' or '%' or ';' || line.StartsWith("//") || line.StartsWith("/*") || line.StartsWith("--") || line.StartsWith("<!--"))
        {
            return;
        }

        while (!line.IsEmpty)
        {
            var quote = line.IndexOfAny(Quotes);
            var code = quote < 0 ? line : line[..quote];
            var comment = code.IndexOf("//");
            comment = comment < 0 ? code.IndexOf(" #") : comment;
            for (var rest = comment < 0 ? code : code[..comment]; Next(ref rest) is { Length: > 0 } word;)
            {
                if (word.Length >= Shortest)
                {
                    words.Add(word);
                }
            }

            var closing = quote < 0 || comment >= 0 ? -1 : line[(quote + 1)..].IndexOf(line[quote]);
            line = closing < 0 ? default : line[(quote + closing + 2)..];
        }
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        var start = rest.IndexOfAny(OfWord);
        if (start < 0)
        {
            return default;
        }

        var length = rest[start..].IndexOfAnyExcept(OfWord);
        var word = length < 0 ? rest[start..] : rest.Slice(start, length);
        rest = length < 0 ? default : rest[(start + length)..];
        return word;
    }
}
