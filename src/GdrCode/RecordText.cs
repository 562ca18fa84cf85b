using System.Text.Json;

using GdrCode.Datasets;
using GdrCode.Detection;

namespace GdrCode;

/// <summary>The text of a record, and what its columns say of it.</summary>
/// <param name="Whole">The text as it stands in the record; null where there is none.</param>
/// <param name="Header">What stands before the text by its schema; null where nothing does.</param>
/// <param name="Text">What is refined; null where there is nothing.</param>
/// <param name="Path">The path; empty where there is none.</param>
/// <param name="Language">What the record calls the language.</param>
/// <param name="Extension">The extension of the record.</param>
internal sealed record RecordText(string? Whole, TextHeader? Header, string? Text, string Path, string? Language, string? Extension)
{
    /// <summary>Values that columns of people give away.</summary>
    public required IReadOnlyList<JudgedValue> People { get; init; }

    /// <summary>The owner of the repository; null to leave it.</summary>
    public OwnerPlaces? Owner { get; init; }

    /// <summary>Under what its result is remembered; null where that depends on other columns as well.</summary>
    public UInt128? Key { get; private init; }

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidOperationException">A column holds half of a surrogate pair.</exception>
    public static RecordText Read(DatasetRecord record, DatasetSchema schema, MetadataRefiner metadata, bool keepOwners)
    {
        var field = record.First(FieldRole.Text)!.Value;
        var whole = field.Token == JsonTokenType.String ? record.ReadString(field) : null;
        var (header, text) = schema.HasTextHeader && whole is not null ? TextHeader.Split(whole) : (null, whole);
        var path = record.StringOf(FieldRole.Path) ?? header?.Path ?? "";
        var read = new RecordText(whole, header, text, path, text is null ? null : record.StringOf(FieldRole.Language), text is null ? null : record.StringOf(FieldRole.Extension))
        {
            People = PeopleOf(record, metadata),
            Owner = keepOwners ? null : metadata.Owner(record.StringOf(FieldRole.Repository) ?? header?.Repository),
        };
        return read with { Key = text is null || read.People.Count > 0 || read.Owner?.MayStandIn(text) == true ? null : ContentCache.Key(path, text, read.Language, read.Extension) };
    }

    private static List<JudgedValue> PeopleOf(DatasetRecord record, MetadataRefiner metadata)
    {
        var people = new List<JudgedValue>();
        foreach (var column in record.Fields)
        {
            if (column.Role == FieldRole.Person && column.Token is JsonTokenType.String or JsonTokenType.StartArray)
            {
                PersonColumn.Map(record.ValueOf(column), person =>
                {
                    people.AddRange(metadata.People(person));
                    return person;
                });
            }
        }

        return people;
    }
}
