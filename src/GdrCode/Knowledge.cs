using GdrCode.Detection;
using GdrCode.Judging.Learned;

namespace GdrCode;

/// <summary>What is known of a repository while one of its files is at work.</summary>
/// <param name="Values">Values that were judged sensitive somewhere in it.</param>
/// <param name="Survey">What its candidates say together; null where a file is all there is.</param>
internal sealed record Knowledge(KnownValues Values, Survey? Survey)
{
    /// <summary>What an earlier pass weighed; null where none did.</summary>
    public WeighedFiles? Earlier { get; init; }

    /// <summary>Takes what is weighed, for a later pass; null where none follows.</summary>
    public WeighedFiles? Later { get; init; }

    /// <summary>What is known where nothing is.</summary>
    public static Knowledge None { get; } = Of(KnownValues.From([], handle: null));

    /// <summary>What is known of a file that is all there is.</summary>
    public static Knowledge Of(KnownValues values) => new(values, null);
}
