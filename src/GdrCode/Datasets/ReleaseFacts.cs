namespace GdrCode.Datasets;

/// <summary>What a card says of a release; all of it out of the run.</summary>
/// <param name="Name">Name of the dataset.</param>
/// <param name="Tool">Name and version of the tool.</param>
/// <param name="Rules">Version of the rules.</param>
/// <param name="Judge">Which judge decided.</param>
/// <param name="KeyId">Names the key.</param>
/// <param name="Schema">Name of the schema.</param>
/// <param name="Counts">Sums over all shards.</param>
/// <param name="Files">The outputs with records.</param>
/// <param name="Features">The columns.</param>
internal sealed record ReleaseFacts(
    string Name, string Tool, string Rules, string Judge, string KeyId, string Schema, ShardCounts Counts, IReadOnlyList<ReleaseFile> Files, Feature Features)
{
    public long Bytes => Files.Sum(f => f.Bytes);

    public long UncompressedBytes => Files.Sum(f => f.UncompressedBytes);

    /// <summary>What kinds of personal data were replaced, most frequent first, with their numbers.</summary>
    public IEnumerable<(string Category, long Count)> Replaced => Counts.Replaced.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Value));

    /// <summary>What personal and sensitive data the dataset may hold still.</summary>
    public string PersonalData =>
        $"Personal data and credentials that {Tool} found were replaced by keyed surrogates ({Counts.Replaced.Values.Sum()} values in {Counts.DocsChanged} of {Counts.DocsOut} records; {Counts.DocsWithheld} records "
        + "could not be verified and have no text). What it did not find is still there. Equal values have equal surrogates, so equality and frequency can be seen.";
}

/// <summary>A file of a release.</summary>
/// <param name="Path">Below the folder of the release.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its checksum.</param>
/// <param name="UncompressedBytes">Length of what it holds.</param>
internal sealed record ReleaseFile(string Path, long Bytes, string Sha256, long UncompressedBytes);
