using System.Buffers;

using GdrCode.Detection.Gazetteers;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>
/// The values of a repository that were judged sensitive somewhere, looked for everywhere: a mailbox found in a configuration
/// file is the same mailbox in a comment where no rule would see it.
/// </summary>
internal sealed class KnownValues
{
    /// <summary>Id of the rule, as it stands in labels.</summary>
    public const string RuleId = "known-value";

    private const int MinLength = 6;
    private const int MinLetters = 10;
    private const int MinDigits = 9;
    private const double Score = 0.9;

    // Statements, towns and amounts identify nobody outside the record that they were found in.
    private static readonly HashSet<string> BoundToRecord =
    [
        "age-of-person", "date-of-birth", "locality-of-person", "postal-code-of-person", "income-or-compensation", "diagnosis-or-condition", "medication-or-treatment",
        "genetic-or-body-data", "payment-card-verification-data", "honorific-or-job-title-with-person", "person-given-name", "person-family-name", "person-initials-or-alias",
        "geo-coordinates-of-person", "user-agent-or-fingerprint", "swift-bic",
    ];

    private readonly Dictionary<string, Category> categories;
    private readonly Dictionary<string, Category>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int[] lengths;
    private readonly SearchValues<string> search;
    private readonly OwnerPlaces? owners;

    private KnownValues(KnownValues values, OwnerPlaces owners)
    {
        (categories, lookup, lengths, search) = (values.categories, values.lookup, values.lengths, values.search);
        this.owners = owners;
    }

    private KnownValues(Dictionary<string, Category> categories)
    {
        this.categories = categories;
        lookup = categories.GetAlternateLookup<ReadOnlySpan<char>>();
        lengths = [.. categories.Keys.Select(k => k.Length).Distinct().Order()];
        search = SearchValues.Create([.. categories.Keys], StringComparison.Ordinal);
    }

    /// <summary>The values of <paramref name="judged"/> that mean the same wherever they stand; of two categories of one value the first by id.</summary>
    /// <param name="judged">The values, in any order.</param>
    /// <param name="handle">The category of the handles that names and mailboxes give away.</param>
    public static KnownValues From(IReadOnlyCollection<JudgedValue> judged, Category? handle)
    {
        var categories = new Dictionary<string, Category>(StringComparer.Ordinal);
        foreach (var (value, category) in judged.Where(j => Travels(j.Value, j.Category)))
        {
            if (!categories.TryGetValue(value, out var known) || string.CompareOrdinal(category.Id, known.Id) < 0)
            {
                categories[value] = category;
            }
        }

        foreach (var derived in handle is null ? [] : judged.SelectMany(j => Handles.Of(j.Value, j.Category)))
        {
            categories.TryAdd(derived, handle!);
        }

        return new KnownValues(categories);
    }

    /// <summary>These values, and an owner of a repository where a text names it as such.</summary>
    public KnownValues With(OwnerPlaces? places) => places is null ? this : new KnownValues(this, places);

    public int Count => categories.Count;

    /// <summary>Whether a surrogate would be a value of the input.</summary>
    public bool Contains(string value) => categories.ContainsKey(value);

    public bool MayStandIn(ReadOnlySpan<char> text) => (categories.Count > 0 && text.IndexOfAny(search) >= 0) || owners?.MayStandIn(text) == true;

    /// <summary>Findings for every free-standing occurrence in the fragments.</summary>
    public IEnumerable<Finding> Find(IReadOnlyList<Fragment> fragments)
    {
        foreach (var fragment in fragments)
        {
            foreach (var (span, category) in Occurrences(fragment.Value).Concat(owners?.Occurrences(fragment.Value) ?? []))
            {
                yield return new Finding(RuleId, category, fragment, span, Score) { Hint = "found elsewhere in the repository", Origin = FindingOrigin.Repository };
            }
        }
    }

    /// <summary>How often a value still stands in a text, within words or not.</summary>
    public int CountIn(string text)
    {
        var count = 0;
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            count++;
        }

        return count;
    }

    private IEnumerable<(TextSpan Span, Category Category)> Occurrences(string text)
    {
        for (var at = Next(text, 0); at >= 0; at = Next(text, at + 1))
        {
            foreach (var length in lengths)
            {
                var span = new TextSpan(at, length);
                if (span.End <= text.Length && CategoryOf(text, span) is { } category && Boundaries.Holds(Boundary.Word, text, span) && !IsPartOfName(text, span, category))
                {
                    yield return (span, category);
                }
            }
        }
    }

    // nas.lindental.lan.dir is a key that begins like a host.
    private static bool IsPartOfName(string text, TextSpan span, Category category) =>
        category.Id == "internal-hostname" && span.End + 1 < text.Length && text[span.End] == '.' && char.IsAsciiLetter(text[span.End + 1]);

    private Category? CategoryOf(string text, TextSpan span) => lookup.TryGetValue(text.AsSpan(span.Start, span.Length), out var category) ? category : null;

    private int Next(string text, int from)
    {
        var at = categories.Count == 0 || from >= text.Length ? -1 : text.AsSpan(from).IndexOfAny(search);
        return at < 0 ? -1 : from + at;
    }

    private static bool Travels(string value, Category category) =>
        value.Length >= MinLength
        && category.Group != "special"
        && !BoundToRecord.Contains(category.Id)
        && !IsAnybodysName(value, category)
        && !(category.Group == "credential" && CommonPasswords.Contains(value))
        && !value.Contains('\n', StringComparison.Ordinal)
        && (value.AsSpan().IndexOfAnyExceptInRange('a', 'z') >= 0 || value.Length >= MinLetters)
        && (value.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0 || (value.Length >= MinDigits && !IsLimit(value)));

    // Who signs in as Daniel is not every Daniel.
    private static bool IsAnybodysName(string value, Category category) =>
        category.Id is "home-directory-username" or "username-handle" && (Gazetteer.Default[value] & WordUses.Given) != 0;

    // The ends of the integer types stand all over code, whatever else they were once found to be.
    private static bool IsLimit(string digits) =>
        decimal.TryParse(digits, System.Globalization.NumberStyles.None, null, out var number)
        && (number is int.MaxValue or uint.MaxValue or long.MaxValue or ulong.MaxValue or 2147483648m or 9223372036854775808m || digits.AsSpan().Trim('0').Length <= 2);
}
