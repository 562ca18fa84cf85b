using GdrCode.Model;

namespace GdrCode.Judging;

/// <summary>
/// Tells documented samples from real data by what is said beside them ("the specimen of the ministry") and by their digits
/// (123456789): published numbers carry valid check digits, so no check can.
/// </summary>
internal static class Specimens
{
    // How far from the value a word still speaks of it.
    private const int Reach = 80;
    private const int LeastDigits = 8;
    private const int LongRun = 6;

    private static readonly CaselessWords Words = new(
        [
            "sample", "specimen", "example", "e.g.", "documented", "documentation", "published", "fictitious", "fictional", "made-up", "made up", "invented", "dummy", "placeholder",
            "test number", "test card", "test value", "test vector", "wikipedia", "reserved", "fake", "synthetic", "not a real", "not real", "public test",
            "muster", "beispiel", "z. b.", "z.b.", "fiktiv", "testpasient", "exemple", "spécimen", "fictif", "ejemplo", "ficticio", "esempio", "campione", "fittizi", "exemplo", "fictício",
            "voorbeeld", "fictief", "exempel", "eksempel", "esimerk", "przykład", "příklad", "örnek", "contoh", "пример", "образец", "示例", "样例", "見本", "サンプル", "예시", "mẫu", "ví dụ",
        ]);

    /// <summary>Whether the words beside a finding, on its line or in its name, call it a sample.</summary>
    public static bool AreSpokenOf(SourceFile file, Finding finding)
    {
        var run = finding.Fragment.Text.ToSourceHull(finding.ValueSpan);
        var line = file.Text.Lines.GetLineFromPosition(run.Start).Span;
        var start = Math.Max(line.Start, run.Start - Reach);
        var end = Math.Min(line.End, run.End + Reach);
        var text = file.Content.AsSpan();
        return Words.StandIn(text[start..run.Start])
            || (run.End < end && Words.StandIn(text[run.End..end]))
            || (finding.Fragment.Name is { } name && Words.StandIn(name));
    }

    /// <summary>Whether a text has a word that calls something beside it a sample.</summary>
    public static bool HasWord(ReadOnlySpan<char> text) => Words.StandIn(text);

    /// <summary>Whether the digits are those of a finger run along the keys: ascending, or hardly more than one.</summary>
    public static bool AreTyped(ReadOnlySpan<char> value)
    {
        // The limits of integers.
        if (value is "2147483647" or "2147483648" or "4294967295" or "4294967296" or "9223372036854775807" or "9223372036854775808" or "18446744073709551615" or "9007199254740991" or "1099511627776")
        {
            return true;
        }

        Span<int> seen = stackalloc int[10];
        var (digits, run, longest, last) = (0, 1, 1, -2);
        foreach (var c in value)
        {
            if (!char.IsAsciiDigit(c))
            {
                continue;
            }

            var digit = c - '0';
            seen[digit]++;
            digits++;
            run = digit == (last + 1) % 10 ? run + 1 : 1;
            longest = Math.Max(longest, run);
            last = digit;
        }

        return digits >= LeastDigits && (longest >= LongRun || seen.ToArray().Count(n => n > 0) <= 2);
    }
}
