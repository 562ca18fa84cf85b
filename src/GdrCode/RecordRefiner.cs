using System.Text.Json;

using GdrCode.Datasets;
using GdrCode.Detection;
using GdrCode.Emitting;
using GdrCode.Model;

namespace GdrCode;

/// <summary>The life of a record. It is read on its own: what other records hold has no part in what becomes of it, so that shards can be cut anywhere.</summary>
internal sealed class RecordRefiner
{
    // Bytes of all columns that are read but the text.
    private const int MostOfBrief = 4096;

    private readonly PipelineOptions options;
    private readonly DatasetOptions dataset;
    private readonly RunKey key;
    private readonly DatasetSchema schema;
    private readonly RecordParser parser;
    private readonly RecordTag tag;
    private readonly MetadataRefiner metadata;
    private readonly ContentCache texts;
    private readonly Pipeline pipeline;

    public RecordRefiner(Pipeline pipeline, PipelineOptions options, DatasetOptions dataset, RunKey key)
    {
        this.pipeline = pipeline;
        this.options = options;
        this.dataset = dataset;
        this.key = key;
        schema = dataset.Resolve();
        parser = new RecordParser(schema);
        tag = new RecordTag(pipeline.Rules.Version, key.Id);
        metadata = new MetadataRefiner(pipeline);
        texts = new ContentCache(new TextRefiner(pipeline, options, new LabelComposer("dataset", key)));
    }

    /// <summary>Refines one line. What goes wrong with it alone is part of the answer, never an exception.</summary>
    public async ValueTask<RecordResult> RefineAsync(RecordLine line, CancellationToken cancellationToken)
    {
        if (line.Fault is { } known)
        {
            return new RecordResult(line) { Fault = known };
        }

        var (record, fault) = parser.Parse(line.Bytes);
        if (record is null)
        {
            return new RecordResult(line) { Fault = line.IsLast && fault == RecordFault.InvalidJson ? RecordFault.HalfLine : fault };
        }

        string? reason;
        try
        {
            if (record.First(FieldRole.Text)!.Value.Token is not (JsonTokenType.String or JsonTokenType.Null))
            {
                return Withhold(line, record, "not-a-text");
            }

            // Nothing is searched in a copy but its few columns, and watching the clock costs as much.
            var text = IsBrief(record) ? RecordText.Read(record, schema, metadata, dataset.KeepOwners) : null;
            return text is not null && texts.Find(text) is { } remembered
                ? await WriteAsync(line, record, text, remembered, cancellationToken) with { IsCached = true }
                : await Deadline.RunAsync(options.FileTimeout, stop => RefineInTimeAsync(line, record, text, stop), cancellationToken);
        }
        catch (TimeoutException)
        {
            reason = "time-out";
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            reason = "error";
        }

        return Withhold(line, record, reason);
    }

    /// <summary>What stands in a pipe for a line that is no record.</summary>
    public byte[] Placeholder() => RecordEdits.Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNull(schema.Text);
        writer.WritePropertyName(DatasetRecord.TagKey);
        writer.WriteRawValue(tag.Compose(RecordStatus.Withheld, RecordResult.Nothing, parsed: false), skipInputValidation: true);
        writer.WriteEndObject();
    });

    /// <summary>The id of a line that need not be refined again; null where it has none, or is no record.</summary>
    public string? IdOf(RecordLine line) => line.Fault is null && parser.Parse(line.Bytes).Record is { } record ? IdOf(record) : null;

    private async ValueTask<RecordResult> RefineInTimeAsync(RecordLine line, DatasetRecord record, RecordText? read, CancellationToken cancellationToken)
    {
        var text = read ?? RecordText.Read(record, schema, metadata, dataset.KeepOwners);
        var (refined, isCached) = text.Text is null ? (RefinedText.Unchanged with { Status = RecordStatus.Skipped }, false) : await texts.RefineAsync(text, cancellationToken);
        return await WriteAsync(line, record, text, refined, cancellationToken) with { IsCached = isCached };
    }

    private async ValueTask<RecordResult> WriteAsync(RecordLine line, DatasetRecord record, RecordText text, RefinedText refined, CancellationToken cancellationToken)
    {
        if (refined.Status == RecordStatus.Withheld)
        {
            return Withhold(line, record, refined.Reason!);
        }

        var (field, whole, header) = (record.First(FieldRole.Text)!.Value, text.Whole, text.Header);
        var edits = new RecordEdits(record);
        var replaced = new MetadataRefiner.Replaced(refined.Types);
        var known = refined.Known.With(text.Owner);
        var after = header is null ? refined.Text : await WriteAsync(header, known, replaced, cancellationToken) + (refined.Text ?? text.Text);
        var shared = header is null ? refined.Edits : null;
        if (after is not null && after != whole)
        {
            edits.Set(field, shared?.Json ?? RecordEdits.Json(writer => writer.WriteStringValue(after)));
        }

        foreach (var column in record.Fields)
        {
            await EditAsync(record, column, known, edits, replaced, cancellationToken);
        }

        if (whole is not null && after is not null && after != whole)
        {
            foreach (var column in record.Fields.Where(IsDerived))
            {
                edits.Set(column, shared?.Recompute(record, column, whole) ?? DerivedFields.Recompute(record, column, whole, after));
            }
        }

        EditIds(record, edits, whole, after ?? whole, shared);
        return Finish(line, record, edits, refined, replaced.Types) with { Spans = Spans(refined, whole, header) };
    }

    private RecordResult Finish(RecordLine line, DatasetRecord record, RecordEdits edits, RefinedText refined, IReadOnlyDictionary<string, long> types)
    {
        // A record that was refined before and stays as it is keeps its tag.
        var isOld = !edits.Any && record.Tag is { } there && RecordTag.Is(record.ValueOf(there));
        if (dataset.Bare && record.Tag is { } stranger && !isOld)
        {
            edits.SetNull(stranger);
        }

        var output = edits.Apply(dataset.Bare || isOld ? null : tag.Compose(refined.Status, types, refined.Status == RecordStatus.Changed));
        return new RecordResult(line) { Output = output, Status = refined.Status, Id = IdOf(record), Types = types };
    }

    private async ValueTask EditAsync(
        DatasetRecord record, RecordField column, KnownValues known, RecordEdits edits, MetadataRefiner.Replaced replaced, CancellationToken cancellationToken)
    {
        switch (column.Role)
        {
            case FieldRole.Person when column.Token is JsonTokenType.String or JsonTokenType.StartArray:
                edits.Set(column, PersonColumn.Map(record.ValueOf(column), person => metadata.Person(person, replaced)));
                break;
            case FieldRole.Person or FieldRole.PersonId when column.Token != JsonTokenType.Null && (column.Role == FieldRole.Person || !dataset.KeepOriginIds):
                edits.SetNull(column);
                break;
            case FieldRole.Repository when column.Token == JsonTokenType.String:
                var repository = record.ReadString(column);
                edits.SetString(column, dataset.KeepOwners ? repository : metadata.Repository(repository, replaced));
                break;
            case FieldRole.Path or FieldRole.Address when column.Token == JsonTokenType.String:
                edits.SetString(column, await metadata.PathAsync(record.ReadString(column), known, replaced, cancellationToken));
                break;
        }
    }

    private void EditIds(DatasetRecord record, RecordEdits edits, string? before, string? after, TextEdits? shared)
    {
        if (!edits.Any || dataset.KeepOriginIds)
        {
            return;
        }

        foreach (var column in record.Fields)
        {
            if (column.Role == FieldRole.OriginId && column.Token != JsonTokenType.Null)
            {
                edits.SetNull(column);
            }
            else if (column.Role == FieldRole.Id && column.Token == JsonTokenType.String)
            {
                var id = record.ReadString(column);
                edits.SetString(column, before != after && IsHash(id) ? HashOf(id) ?? KeyedId(id) : Tells(record, id) ? KeyedId(id) : id);
            }
        }

        string? HashOf(string id) => shared is null ? DerivedFields.Hash(id, before!, after!) : shared.Hash(id, before!);
    }

    /// <summary>Nothing undecided is written: of a record whose text can't be cleaned the columns with a role are null, and what says what kind of record it was stays.</summary>
    private RecordResult Withhold(RecordLine line, DatasetRecord record, string reason)
    {
        var edits = new RecordEdits(record);
        foreach (var column in record.Fields)
        {
            if (column.Role == FieldRole.Id)
            {
                edits.Set(column, column.Token == JsonTokenType.String ? RecordEdits.Json(w => w.WriteStringValue(KeyedId(IdOf(record) ?? ""))) : [.. record.ValueOf(column)]);
            }
            else if (column.Role is not (FieldRole.Language or FieldRole.Extension))
            {
                edits.SetNull(column);
            }
        }

        return Finish(line, record, edits, RefinedText.Withheld(reason), RecordResult.Nothing) with { Reason = reason, Spans = dataset.Attributes ? new DocumentSpans(LengthOf(record), true, []) : null };
    }

    private DocumentSpans? Spans(RefinedText refined, string? whole, TextHeader? header) =>
        !dataset.Attributes ? null
        : whole is null ? new DocumentSpans(0, false, [])
        : CodePointSpans.Of(refined.Spans, header?.ToString() ?? "", whole, pipeline.Rules.Categories);

    private async ValueTask<string> WriteAsync(TextHeader header, KnownValues known, MetadataRefiner.Replaced replaced, CancellationToken cancellationToken)
    {
        var path = header.Path is null ? null : await metadata.PathAsync(header.Path, known, replaced, cancellationToken);
        return (header with { Path = path, Repository = header.Repository is null || dataset.KeepOwners ? header.Repository : metadata.Repository(header.Repository, replaced) }).ToString();
    }

    private static bool IsBrief(DatasetRecord record)
    {
        var length = 0;
        foreach (var field in record.Fields)
        {
            length += field.Role == FieldRole.Text ? 0 : field.End - field.Start;
        }

        return length <= MostOfBrief;
    }

    private bool IsDerived(RecordField field) => field.Role switch
    {
        FieldRole.ContentHash => !dataset.KeepOriginIds,
        FieldRole.Size or FieldRole.AverageLine or FieldRole.LongestLine or FieldRole.AlphanumericShare => true,
        _ => false,
    };

    // An id that is made of the repository or the path tells them again.
    private static bool Tells(DatasetRecord record, string id)
    {
        foreach (var column in record.Fields)
        {
            if (column.Role is FieldRole.Repository or FieldRole.Path or FieldRole.Person && column.Token == JsonTokenType.String && record.ReadString(column) is { Length: > 2 } value
                && id.Contains(value, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHash(string id) => id.Length is 32 or 40 or 64 && id.All(char.IsAsciiHexDigit);

    private string KeyedId(string id) => key.Fingerprint("record-id", id);

    private static string? IdOf(DatasetRecord record)
    {
        if (record.First(FieldRole.Id) is not { } field || field.Token == JsonTokenType.Null)
        {
            return null;
        }

        try
        {
            return field.Token == JsonTokenType.String ? record.ReadString(field) : System.Text.Encoding.UTF8.GetString(record.ValueOf(field));
        }
        catch (InvalidOperationException)
        {
            return System.Text.Encoding.UTF8.GetString(record.ValueOf(field));
        }
    }

    private static long LengthOf(DatasetRecord record)
    {
        try
        {
            return record.StringOf(FieldRole.Text) is { } text ? CodePointSpans.Count(text) : 0;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
