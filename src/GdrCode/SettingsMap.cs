using System.IO.Compression;

using GdrCode.Cluster;
using GdrCode.Datasets;
using GdrCode.Judging;

namespace GdrCode;

/// <summary>The settings of a run, to and from the options of this process.</summary>
internal static class SettingsMap
{
    public static RunSettings Of(PipelineOptions options, DatasetOptions dataset) => new()
    {
        Schema = dataset.Resolve().Name,
        TextColumn = dataset.Columns.Text,
        IdColumn = dataset.Columns.Id,
        RepositoryColumn = dataset.Columns.Repository,
        PathColumn = dataset.Columns.Path,
        LanguageColumn = dataset.Columns.Language,
        Judge = options.Judge,
        Attribution = options.Attribution.ToString(),
        KeepOwners = dataset.KeepOwners,
        KeepOriginIds = dataset.KeepOriginIds,
        Bare = dataset.Bare,
        KeepDuplicates = dataset.KeepDuplicates,
        Attributes = dataset.Attributes,
        HonourAllow = options.Suppressions,
        MaxRecord = dataset.MaxRecord,
        MaxFileSize = options.MaxFileSize,
        FileTimeoutSeconds = options.FileTimeout.TotalSeconds,
        Checkpoint = dataset.Checkpoint,
        Compression = dataset.Compression.ToString(),
    };

    public static PipelineOptions Pipeline(RunSettings settings, string? rules, int workers) => new()
    {
        Judge = settings.Judge,
        Attribution = Enum.Parse<Attribution>(settings.Attribution),
        RulesFolder = rules,
        Workers = workers,
        MaxFileSize = settings.MaxFileSize,
        FileTimeout = TimeSpan.FromSeconds(settings.FileTimeoutSeconds),
        Suppressions = settings.HonourAllow,
    };

    public static DatasetOptions Dataset(RunSettings settings) => new()
    {
        Schema = settings.Schema,
        Columns = new RawColumnNames(settings.TextColumn, settings.IdColumn, settings.RepositoryColumn, settings.PathColumn, settings.LanguageColumn),
        KeepOwners = settings.KeepOwners,
        KeepOriginIds = settings.KeepOriginIds,
        Bare = settings.Bare,
        KeepDuplicates = settings.KeepDuplicates,
        Attributes = settings.Attributes,
        MaxRecord = settings.MaxRecord,
        Checkpoint = settings.Checkpoint,
        Compression = Enum.Parse<CompressionLevel>(settings.Compression),
    };
}
