using System.IO.Compression;

using GdrCode.Datasets;

namespace GdrCode;

/// <summary>How the records of a dataset are read and written, beside <see cref="PipelineOptions"/>.</summary>
public sealed record DatasetOptions
{
    /// <summary>A line over 32 MiB is quarantined unless told otherwise: more than the longest text that is refined can take, escaped.</summary>
    public const long DefaultMaxRecord = 32L * 1024 * 1024;

    /// <summary>A checkpoint is made every 64 MiB of output.</summary>
    public const long DefaultCheckpoint = 64L * 1024 * 1024;

    /// <summary>Name of the schema.</summary>
    public required string Schema { get; init; }

    /// <summary>The columns of <c>raw-columns</c>.</summary>
    public RawColumnNames Columns { get; init; } = RawColumnNames.Default;

    /// <summary>Keep owners of repositories. Default: false, they get surrogates.</summary>
    public bool KeepOwners { get; init; }

    /// <summary>Keep ids under which an archive holds the original, and its hashes, in records that change. Default: false.</summary>
    public bool KeepOriginIds { get; init; }

    /// <summary>Leave the <c>gdr</c> object out. Default: false.</summary>
    public bool Bare { get; init; }

    /// <summary>Let records with an id that was there before pass. Default: false, they are quarantined.</summary>
    public bool KeepDuplicates { get; init; }

    /// <summary>Write spans in Dolma's format beside the documents. Default: false.</summary>
    public bool Attributes { get; init; }

    /// <summary>The longest line, in bytes. Default: <see cref="DefaultMaxRecord"/>.</summary>
    public long MaxRecord { get; init; } = DefaultMaxRecord;

    /// <summary>Bytes of output between two checkpoints, before compression. Default: <see cref="DefaultCheckpoint"/>.</summary>
    public long Checkpoint { get; init; } = DefaultCheckpoint;

    /// <summary>How outputs are compressed. Default: fastest.</summary>
    public CompressionLevel Compression { get; init; } = CompressionLevel.Fastest;

    /// <summary>The names that <see cref="Schema"/> may have.</summary>
    public static IReadOnlyList<string> Schemas => DatasetSchema.Names;

    internal DatasetSchema Resolve() => DatasetSchema.Of(Schema, Columns) ?? throw new InvalidDataException($"{Schema}: no such schema; there are {string.Join(", ", Schemas)}");
}
