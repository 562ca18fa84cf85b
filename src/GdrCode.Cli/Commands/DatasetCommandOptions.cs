using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO.Compression;

using GdrCode.Datasets;
using GdrCode.Judging;
using GdrCode.Model;

namespace GdrCode.Cli.Commands;

/// <summary>How the records of a dataset are read, judged and written; shared by <c>shard</c>, <c>pipe</c> and <c>plan</c>.</summary>
internal sealed class DatasetCommandOptions
{
    /// <summary>Names the file of the key where no option does.</summary>
    public const string KeyVariable = "GDR_KEY_FILE";

    public Option<string> Schema { get; } = new("--schema") { Description = $"The columns of the records: {string.Join(", ", DatasetOptions.Schemas)}. Columns that the schema does not name pass unread.", Required = true };

    public Option<string> TextColumn { get; } = new("--text-column") { Description = "raw-columns: the text.", DefaultValueFactory = _ => RawColumnNames.Default.Text, HelpName = "KEY" };

    public Option<string?> IdColumn { get; } = new("--id-column") { Description = "raw-columns: the id.", DefaultValueFactory = _ => RawColumnNames.Default.Id, HelpName = "KEY" };

    public Option<string?> RepositoryColumn { get; } = new("--repository-column") { Description = "raw-columns: the repository, as OWNER/NAME.", HelpName = "KEY" };

    public Option<string?> PathColumn { get; } = new("--path-column") { Description = "raw-columns: the path.", HelpName = "KEY" };

    public Option<string?> LanguageColumn { get; } = new("--language-column") { Description = "raw-columns: the language.", HelpName = "KEY" };

    public Option<string> Owners { get; } = new("--owners") { Description = "What becomes of owners of repositories, in columns and where a text names them as such: replace or keep.", DefaultValueFactory = _ => "replace" };

    public Option<bool> KeepOriginIds { get; } = new("--keep-origin-ids") { Description = "Keep hashes of the original and ids of its commit in records that change; they tell who looks them up what was removed." };

    public Option<bool> Bare { get; } = new("--bare") { Description = "Leave the gdr object out; records in which nothing changes then stay byte for byte." };

    public Option<string> Duplicates { get; } = new("--duplicates") { Description = "What becomes of a record whose id was there before: quarantine or keep.", DefaultValueFactory = _ => "quarantine" };

    public Option<bool> Attributes { get; } = new("--attributes") { Description = "Write the spans as a Dolma sidecar. Its offsets are those of the input: keep it with the input." };

    public Option<long> MaxRecord { get; } = new("--max-record") { Description = "Quarantine longer lines, in bytes.", DefaultValueFactory = _ => DatasetOptions.DefaultMaxRecord };

    public Option<string> Compression { get; } = new("--compression") { Description = "How outputs are compressed: fastest or optimal.", DefaultValueFactory = _ => "fastest" };

    public Option<string> Judge { get; } = new("--judge") { Description = "Who decides about findings: embedded, or none (every finding of the rules counts). It sees one record at a time, never its neighbours.", DefaultValueFactory = _ => "embedded" };

    public Option<Attribution> Attribution { get; } = new("--attribution") { Description = "Keep or replace names and addresses of copyright holders in licence headers.", DefaultValueFactory = _ => Judging.Attribution.Keep };

    public Option<string?> Rules { get; } = new("--rules") { Description = "A folder with rules of your own, added to the built-in ones.", HelpName = "DIR" };

    public Option<long> MaxFileSize { get; } = new("--max-file-size") { Description = "Withhold longer texts, in bytes.", DefaultValueFactory = _ => PipelineOptions.DefaultMaxFileSize };

    public Option<double> FileTimeout { get; } = new("--file-timeout") { Description = "Withhold texts that take longer than this, in seconds.", DefaultValueFactory = _ => PipelineOptions.DefaultFileTimeoutSeconds, HelpName = "SECONDS" };

    public Option<bool> HonourAllow { get; } = new("--honour-allow") { Description = "Heed gdr:allow and its like in texts. Without it nobody in a corpus decides what stays in it." };

    public static Option<int> WorkersOption() => new("--workers") { Description = "Records refined at the same time.", DefaultValueFactory = _ => Environment.ProcessorCount };

    public static Option<string?> KeyOption() => new("--key-file") { Description = $"The key of surrogates; else the file that {KeyVariable} names.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        Schema.AcceptOnlyFromAmong([.. DatasetOptions.Schemas]);
        Owners.AcceptOnlyFromAmong("replace", "keep");
        Duplicates.AcceptOnlyFromAmong("quarantine", "keep");
        Compression.AcceptOnlyFromAmong("fastest", "optimal");
        Judge.AcceptOnlyFromAmong("embedded", "none");
        MaxRecord.Validators.Add(r => Require(r.GetValueOrDefault<long>() is >= 1 and <= int.MaxValue / 2, "--max-record must be at least 1, and 1 GiB at most", r));
        MaxFileSize.Validators.Add(r => Require(r.GetValueOrDefault<long>() >= 1, "--max-file-size must be at least 1", r));
        FileTimeout.Validators.Add(r => Require(r.GetValueOrDefault<double>() is > 0 and <= 86400, "--file-timeout must be more than 0, and a day at most", r));
        foreach (var option in (Option[])[Schema, TextColumn, IdColumn, RepositoryColumn, PathColumn, LanguageColumn, Owners, KeepOriginIds, Bare, Duplicates, Attributes, MaxRecord, Compression, Judge, Attribution, Rules, MaxFileSize, FileTimeout, HonourAllow])
        {
            command.Add(option);
        }
    }

    public PipelineOptions Pipeline(ParseResult parse, int workers) => new()
    {
        Judge = parse.GetValue(Judge)!,
        Attribution = parse.GetValue(Attribution),
        RulesFolder = parse.GetValue(Rules),
        Workers = workers,
        MaxFileSize = parse.GetValue(MaxFileSize),
        FileTimeout = TimeSpan.FromSeconds(parse.GetValue(FileTimeout)),
        Suppressions = parse.GetValue(HonourAllow),
    };

    public DatasetOptions Dataset(ParseResult parse) => new()
    {
        Schema = parse.GetValue(Schema)!,
        Columns = new RawColumnNames(
            parse.GetValue(TextColumn)!, parse.GetValue(IdColumn), parse.GetValue(RepositoryColumn), parse.GetValue(PathColumn), parse.GetValue(LanguageColumn)),
        KeepOwners = parse.GetValue(Owners) == "keep",
        KeepOriginIds = parse.GetValue(KeepOriginIds),
        Bare = parse.GetValue(Bare),
        KeepDuplicates = parse.GetValue(Duplicates) == "keep",
        Attributes = parse.GetValue(Attributes),
        MaxRecord = parse.GetValue(MaxRecord),
        Compression = parse.GetValue(Compression) == "optimal" ? CompressionLevel.Optimal : CompressionLevel.Fastest,
    };

    /// <summary>The file of the key; null where none is named.</summary>
    public static string? KeyFile(string? option) => option ?? (Environment.GetEnvironmentVariable(KeyVariable) is { Length: > 0 } path ? path : null);

    /// <summary>The key, which must be named: surrogates under a fresh key would agree with no other shard.</summary>
    public static RunKey Key(string? option) =>
        KeyFile(option) is { } path ? RunKey.Read(path) : throw new UsageException($"no key: name its file with --key-file or {KeyVariable}; make one with: openssl rand -hex 32");

    private static void Require(bool holds, string message, OptionResult result)
    {
        if (!holds)
        {
            result.AddError(message);
        }
    }
}
