using GdrCode.Model;
using GdrCode.Reviewing;
using GdrCode.Rewriting.Surrogates;

namespace GdrCode;

/// <summary>Holds decisions against the rules before they are used.</summary>
internal static class DecisionChecks
{
    /// <summary>Refuses decisions with a category that is not known, or with a surrogate that is not safe by construction.</summary>
    /// <exception cref="InvalidDataException">Names the file and line of the first.</exception>
    public static void Require(Decisions decisions, IReadOnlyDictionary<string, Category> categories)
    {
        foreach (var (row, label, _, origin) in decisions.All)
        {
            if (!categories.TryGetValue(row.Category, out var category))
            {
                throw new InvalidDataException($"{origin}: no category is named so; name the rules that it is from with --rules");
            }

            if (label == Label.Sensitive && row.Surrogate is { } surrogate && Fault(category, row.Value, surrogate) is { } fault)
            {
                throw new InvalidDataException($"{origin}: the surrogate {fault}; decide anew with gdr review");
            }
        }
    }

    /// <summary>What is wrong with a surrogate, in words that hold neither it nor the value; null where it may be written.</summary>
    public static string? Fault(Category category, string? value, string surrogate) =>
        surrogate == value ? "is the value itself"
        : surrogate.AsSpan().ContainsAny('\r', '\n') ? "holds a line end"
        : surrogate != surrogate.Trim() || surrogate.Length == 0 ? "is empty, or begins or ends with a blank"
        : SurrogateSpace.Contains(category.Replacement, surrogate) ? null
        : $"is not safe by construction for {category.Id}: it could be a real value";
}
