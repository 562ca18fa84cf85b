using System.Text.Json.Serialization;

namespace GdrCode.Datasets;

/// <summary>Counts of a shard. Holds nothing that depends on time, workers or attempts.</summary>
public sealed record ShardCounts
{
    /// <summary>Lines read, without blank ones.</summary>
    [JsonPropertyName("docs_in")]
    public long DocsIn { get; set; }

    /// <summary>Records written.</summary>
    [JsonPropertyName("docs_out")]
    public long DocsOut { get; set; }

    /// <summary>Records whose text was rewritten.</summary>
    [JsonPropertyName("docs_changed")]
    public long DocsChanged { get; set; }

    /// <summary>Records written without their text.</summary>
    [JsonPropertyName("docs_withheld")]
    public long DocsWithheld { get; set; }

    /// <summary>Lines that are not in the output.</summary>
    [JsonPropertyName("quarantined")]
    public long Quarantined { get; set; }

    /// <summary>Inputs that were cut off or damaged.</summary>
    [JsonPropertyName("inputs_damaged")]
    public long InputsDamaged { get; set; }

    /// <summary>Why lines were quarantined and inputs damaged, sorted.</summary>
    [JsonPropertyName("faults")]
    public SortedDictionary<string, long> Faults { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Why texts were withheld, sorted.</summary>
    [JsonPropertyName("withheld")]
    public SortedDictionary<string, long> Withheld { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Replaced values by category, sorted.</summary>
    [JsonPropertyName("replaced")]
    public SortedDictionary<string, long> Replaced { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Whether anything of the input is missing in the output.</summary>
    [JsonIgnore]
    public bool IsDamaged => Quarantined + InputsDamaged > 0;

    /// <summary>Adds other counts to these.</summary>
    public void Add(ShardCounts other)
    {
        DocsIn += other.DocsIn;
        DocsOut += other.DocsOut;
        DocsChanged += other.DocsChanged;
        DocsWithheld += other.DocsWithheld;
        Quarantined += other.Quarantined;
        InputsDamaged += other.InputsDamaged;
        Sum(Faults, other.Faults);
        Sum(Withheld, other.Withheld);
        Sum(Replaced, other.Replaced);
    }

    /// <summary>A copy that does not change with this one.</summary>
    public ShardCounts Copy()
    {
        var copy = new ShardCounts();
        copy.Add(this);
        return copy;
    }

    internal static void Sum(SortedDictionary<string, long> into, IReadOnlyDictionary<string, long> other)
    {
        foreach (var (key, count) in other)
        {
            into[key] = into.GetValueOrDefault(key) + count;
        }
    }
}
