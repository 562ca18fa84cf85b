using System.Text.Json.Serialization;

namespace GdrCode.Judging.Learned;

/// <summary>What a model file says of itself.</summary>
public sealed record ModelManifest
{
    /// <summary>Name and version, as it stands in labels: <c>embedded/2</c>.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the labelled files it was trained on, in lower-case hexadecimal.</summary>
    public required string Data { get; init; }

    /// <summary>Version of the rules whose findings it was trained on.</summary>
    public required string Rules { get; init; }

    /// <summary>Labelled repositories and lines.</summary>
    public required int Repositories { get; init; }

    /// <summary>Labelled lines.</summary>
    public required int Lines { get; init; }

    /// <summary>Calibration: the probability is the logistic function of <c>Slope * x + Offset</c> of the trees' log-odds.</summary>
    public required double Slope { get; init; }

    /// <summary>See <see cref="Slope"/>.</summary>
    public required double Offset { get; init; }

    /// <summary>From this probability on a finding is sensitive.</summary>
    public required double Sensitive { get; init; }

    /// <summary>From this probability on a finding is sensitive whose rule is sure of it.</summary>
    public required double Floor { get; init; }

    /// <summary>Ids of the rules that <see cref="Floor"/> doesn't hold for: in cross-validation the model was right more often than they were where the two differ.</summary>
    public required IReadOnlyList<string> Overruled { get; init; }

    /// <summary>From this probability on a finding is neutral.</summary>
    public required double Neutral { get; init; }

    /// <summary>A cascade asks about findings whose probability lies above this, and below <see cref="DoubtTo"/>; null where it was not measured.</summary>
    public double? DoubtFrom { get; init; }

    /// <summary>See <see cref="DoubtFrom"/>.</summary>
    public double? DoubtTo { get; init; }

    /// <summary>Proposals below these log-odds of the linear part are dropped.</summary>
    public required double LeastLinear { get; init; }

    /// <summary>The share of sensitive values among the candidates it was trained on (<see cref="PriorShift"/>); null where it was not measured.</summary>
    public double? Prior { get; init; }

    /// <summary>Figures of the cross-validation, by name.</summary>
    public IReadOnlyDictionary<string, double> Figures { get; init; } = new SortedDictionary<string, double>(StringComparer.Ordinal);
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ModelManifest))]
internal sealed partial class ModelJson : JsonSerializerContext;
