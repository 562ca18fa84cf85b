using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GdrCode.Detection;

/// <summary>The regular expression of a rule. No rule can hang a run: what takes long is left to the engine that doesn't backtrack.</summary>
/// <param name="pattern">A pattern that the engine takes.</param>
/// <param name="ignoreCase">Compare without case.</param>
/// <param name="tested">
/// Whether the pattern is one of the built-in ones, which the backtracking engine may try first; both find the same. To build an automaton costs as much as to read
/// hundreds of files, and most rules of a run are called for a few values.
/// </param>
internal sealed class RulePattern(string pattern, bool ignoreCase, bool tested)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // True everywhere. Without it the automaton of .NET drops matches of a pattern that begins with something optional (dotnet/runtime pull request 130176).
    private const string Anywhere = @"(?:\b|\B)";

    // First looks that take longer than the automaton would, a few or in sum, are the last ones; one alone may have waited for a busy processor.
    // When that is depends on the machine, what is found does not.
    private const int SlowLooks = 4;
    private static readonly TimeSpan LongestLook = TimeSpan.FromMilliseconds(5);
    private static readonly long AllLooks = Stopwatch.Frequency / 4;

    // About what the automaton takes: only slow looks are to end them, and not the length of a run.
    private const long FairLooksASecond = 500_000;
    private const long FairCharactersASecond = 50_000_000;

    private readonly RegexOptions options = ignoreCase ? Options | RegexOptions.IgnoreCase : Options;
    private Regex? first;
    private Regex? automaton;
    private long looked;

    /// <summary>All matches in a value, from its start to its end.</summary>
    public IReadOnlyList<Match> Matches(string value)
    {
        if (!tested || Volatile.Read(ref looked) > AllLooks)
        {
            return Surely(value);
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            return All(first ??= new Regex(pattern, options, LongestLook), value);
        }
        catch (RegexMatchTimeoutException)
        {
            Interlocked.Add(ref looked, AllLooks / SlowLooks);
            return Surely(value);
        }
        finally
        {
            var slow = Stopwatch.GetTimestamp() - start - (Stopwatch.Frequency / FairLooksASecond) - (value.Length * Stopwatch.Frequency / FairCharactersASecond);
            // Quick looks pay for slow ones, but are no credit for all that may come.
            if (slow > 0 || Volatile.Read(ref looked) > 0)
            {
                Interlocked.Add(ref looked, slow);
            }
        }
    }

    private List<Match> Surely(string value) => All(automaton ??= new Regex($"{Anywhere}(?:{pattern})", options | RegexOptions.NonBacktracking), value);

    private static List<Match> All(Regex regex, string value)
    {
        var match = regex.Match(value);
        if (!match.Success)
        {
            return [];
        }

        var all = new List<Match>();
        for (; match.Success; match = match.NextMatch())
        {
            all.Add(match);
        }

        return all;
    }

    /// <summary>The fault of a pattern in one line, or null.</summary>
    public static string? Fault(string pattern)
    {
        try
        {
            // The parser alone finds nearly every fault; building the automaton of each rule would cost every start of the tool.
            var regex = new Regex(pattern, Options);
            return regex.IsMatch(string.Empty) ? "the pattern matches the empty string" : null;
        }
        catch (ArgumentException e)
        {
            return e.Message;
        }
    }
}
