using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GdrCode.Detection;

/// <summary>The regular expression of a rule. Matches come from the non-backtracking engine alone, so that no rule can hang a run.</summary>
/// <param name="pattern">A pattern that the engine takes.</param>
/// <param name="ignoreCase">Compare without case.</param>
/// <param name="tested">
/// Whether the pattern is one of the built-in ones, of which the backtracking engine may take a first look. To build an automaton costs as much as to read
/// a hundred files, and most rules of a run never match: a pattern that the first look finds nowhere is never built.
/// </param>
internal sealed class RulePattern(string pattern, bool ignoreCase, bool tested)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // A first look that takes longer than the automaton would, once or in sum, is the last one. When that is depends on the machine, what is found does not.
    private static readonly TimeSpan LongestLook = TimeSpan.FromMilliseconds(5);
    private static readonly long AllLooks = Stopwatch.Frequency / 100;

    private readonly RegexOptions options = ignoreCase ? Options | RegexOptions.IgnoreCase : Options;
    private Regex? first;
    private Regex? automaton;
    private long looked;

    /// <summary>The first match in a value; <see cref="Match.NextMatch"/> gives the others.</summary>
    public Match Match(string value)
    {
        if (automaton is null && !MayMatch(value))
        {
            return System.Text.RegularExpressions.Match.Empty;
        }

        return (automaton ??= new Regex(pattern, options | RegexOptions.NonBacktracking)).Match(value);
    }

    /// <summary>Whether a first look leaves it open that the pattern matches; no look at all does.</summary>
    public bool MayMatch(string value)
    {
        if (!tested || Volatile.Read(ref looked) > AllLooks)
        {
            return true;
        }

        var start = Stopwatch.GetTimestamp();
        try
        {
            return (first ??= new Regex(pattern, options, LongestLook)).IsMatch(value);
        }
        catch (RegexMatchTimeoutException)
        {
            Interlocked.Add(ref looked, AllLooks);
            return true;
        }
        finally
        {
            Interlocked.Add(ref looked, Stopwatch.GetTimestamp() - start);
        }
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
