using GdrCode.Model;

namespace GdrCode.Reviewing;

/// <summary>The decisions of one or more reviewers, as far as they count.</summary>
public sealed class Decisions
{
    private readonly ILookup<string, SettledDecision> byRepository;
    private readonly Dictionary<(string Category, string Value), string> surrogates = [];

    private Decisions(IReadOnlyList<SettledDecision> all)
    {
        All = all;
        byRepository = all.ToLookup(d => d.Row.Repository, StringComparer.Ordinal);
        foreach (var row in all.Where(d => d.Label == Label.Sensitive).Select(d => d.Row).Where(r => r is { Surrogate: not null, Value: not null }))
        {
            // A value has one surrogate: the last one that was chosen.
            surrogates[(row.Category, row.Value!)] = row.Surrogate!;
        }
    }

    /// <summary>Nothing is decided.</summary>
    public static Decisions Empty { get; } = new([]);

    internal IReadOnlyList<SettledDecision> All { get; }

    /// <summary>Reads the files of reviewers; of one reviewer's rows about a finding the last counts.</summary>
    /// <exception cref="InvalidDataException">A file is not there, or a line is no decision.</exception>
    public static Decisions Read(IEnumerable<string> paths) => Of(paths.SelectMany(p => DecisionRows.Read(p).Select(r => (r.Row, $"{p}:{r.Line}"))));

    internal static Decisions Of(IEnumerable<(ReviewDecision Row, string Origin)> rows) => new(
    [
        .. rows.GroupBy(r => r.Row.Key)
            .Select(g => Settle(g.GroupBy(r => r.Row.Reviewer, StringComparer.Ordinal).Select(r => r.Last()).Where(r => r.Row.Answer != ReviewAnswer.None).ToList()))
            .OfType<SettledDecision>(),
    ]);

    /// <summary>The repositories that something is decided about.</summary>
    internal IEnumerable<string> Repositories => byRepository.Select(g => g.Key);

    /// <summary>What is decided about one repository.</summary>
    internal RepositoryDecisions In(string repository) => new(byRepository[repository]);

    /// <summary>The surrogate that a reviewer chose for a value; null where none did.</summary>
    internal string? SurrogateOf(string category, string value) => surrogates.GetValueOrDefault((category, value));

    private static SettledDecision? Settle(List<(ReviewDecision Row, string Origin)> last)
    {
        if (last.Count == 0)
        {
            return null;
        }

        var label = last.Max(r => r.Row.Answer.ToLabel());
        var (row, origin) = last.Last(r => r.Row.Answer.ToLabel() == label);
        return new SettledDecision(row, label, last.Exists(r => r.Row.Answer != row.Answer), origin);
    }
}
