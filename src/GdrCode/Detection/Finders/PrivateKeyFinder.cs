using System.Buffers;
using System.Runtime.CompilerServices;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Finds the body of private keys: between header and footer of one text, or line by line where each line is a fragment of its own.</summary>
internal sealed class PrivateKeyFinder : IFinder
{
    private const double Score = 0.95;
    private const int ShortestBody = 32;
    private const int ShortestLine = 4;
    private const int ShortestFullLine = 16;
    private const int MostLines = 200;
    private const int LongestLine = 160;

    private static readonly SearchValues<char> Base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    private readonly ConditionalWeakTable<SourceFile, object> filesWithKeys = [];

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        var value = view.Value.AsSpan();
        if (HeaderEnd(value) is { } end)
        {
            FindBodies(value, end, candidates);
        }
        else if (IsBodyLine(value) && HoldsKey(view.File) && IsLongOrLast(view) && FollowsHeader(view))
        {
            candidates.Add(new Candidate(BodySpan(value), Score, "private key"));
        }
    }

    private static void FindBodies(ReadOnlySpan<char> value, int start, ICollection<Candidate> candidates)
    {
        for (var keys = 0; keys < MostLines; keys++)
        {
            var footer = value[start..].IndexOf("-----END");
            footer = footer < 0 ? value[start..].IndexOf("Private-MAC") : footer;
            var end = footer < 0 ? value.Length : start + footer;
            var body = Body(value, start, end);
            if (body.Length >= ShortestBody && IsKeyText(value.Slice(body.Start, body.Length)))
            {
                candidates.Add(new Candidate(body, Score, "private key"));
            }

            if (HeaderEnd(value[end..]) is not { } next)
            {
                return;
            }

            start = end + next;
        }
    }

    // What describes the key (Proc-Type, DEK-Info, Version) stands in lines of its own before the body.
    private static TextSpan Body(ReadOnlySpan<char> value, int start, int end)
    {
        var colon = value[start..end].LastIndexOf(": ");
        if (colon >= 0)
        {
            var after = start + colon;
            var line = value[after..end].IndexOfAny('\n', '\\');
            start = line < 0 ? end : after + line;
        }

        while (start < end && IsFiller(value, start, out var length))
        {
            start += length;
        }

        while (end > start && (!Base64.Contains(value[end - 1]) || (end - 2 >= start && value[end - 2] == '\\' && value[end - 1] is 'n' or 'r')))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsFiller(ReadOnlySpan<char> value, int at, out int length)
    {
        length = value[at] == '\\' && at + 1 < value.Length ? 2 : 1;
        return !Base64.Contains(value[at]) || length == 2;
    }

    private static bool IsKeyText(ReadOnlySpan<char> body)
    {
        var (letters, others) = (0, 0);
        foreach (var c in body)
        {
            if (Base64.Contains(c))
            {
                letters++;
            }
            else if (!char.IsWhiteSpace(c) && c is not ('\\' or '"' or '\'' or ',' or '+' or '*' or '/' or '#'))
            {
                others++;
            }
        }

        return others * 20 < letters && !Placeholders.IsPlaceholder(body[..Math.Min(body.Length, 24)]) && Gibberish.Score(body) < -0.3;
    }

    /// <summary>The end of the header of a private key, or null.</summary>
    private static int? HeaderEnd(ReadOnlySpan<char> value)
    {
        var at = value.IndexOf("PRIVATE KEY", StringComparison.Ordinal);
        if (at >= 0)
        {
            var dashes = value[at..].IndexOf("-----");
            var begins = value[..at].LastIndexOf("BEGIN", StringComparison.Ordinal);
            return dashes is >= 0 and < 24 && begins >= 0 && at - begins < 24 ? at + dashes + 5 : null;
        }

        at = value.IndexOf("Private-Lines:", StringComparison.Ordinal);
        return at < 0 ? null : Math.Min(value.Length, at + "Private-Lines: 00".Length);
    }

    private static TextSpan BodySpan(ReadOnlySpan<char> value)
    {
        var start = value.IndexOfAny(Base64);
        return TextSpan.FromBounds(start, value.LastIndexOfAny(Base64) + 1);
    }

    private static bool IsBodyLine(ReadOnlySpan<char> value)
    {
        value = Core(value);
        return value.Length is >= ShortestLine and <= LongestLine && !value.ContainsAnyExcept(Base64);
    }

    // Only the last line of a body is short.
    private static bool IsLongOrLast(FragmentView view) =>
        Core(view.Value).Length >= ShortestFullLine || (view.Neighbour(-1) is { } before && Core(before.Value).Length >= ShortestFullLine && IsBodyLine(before.Value));

    // A line in a comment or a quoted list brings its marks along.
    private static ReadOnlySpan<char> Core(ReadOnlySpan<char> value) => value.Trim(" \t\r\n*#\"',>|;\\");

    private bool HoldsKey(SourceFile file) =>
        (bool)filesWithKeys.GetValue(file, static f => f.Content.Contains("PRIVATE KEY", StringComparison.Ordinal) || f.Content.Contains("Private-Lines:", StringComparison.Ordinal));

    private static bool FollowsHeader(FragmentView view)
    {
        for (var back = 1; back <= MostLines && view.Neighbour(-back) is { } before; back++)
        {
            if (HeaderEnd(before.Value) is { } end)
            {
                return !before.Value.AsSpan(end).Contains("-----END", StringComparison.Ordinal);
            }

            if (before.Value.Contains("-----", StringComparison.Ordinal) || !(IsBodyLine(before.Value) || IsDescription(before.Value)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsDescription(ReadOnlySpan<char> value)
    {
        value = Core(value);
        return value.IsEmpty || value.StartsWith("Proc-Type") || value.StartsWith("DEK-Info") || value.StartsWith("Version") || value.StartsWith("Comment");
    }
}
