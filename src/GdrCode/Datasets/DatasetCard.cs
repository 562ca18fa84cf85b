using System.Globalization;
using System.Text;

namespace GdrCode.Datasets;

/// <summary>Writes the card of a dataset for Hugging Face: its features exactly, so that no reader has to guess a type.</summary>
internal static class DatasetCard
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "README.md";

    public static string Compose(ReleaseFacts facts)
    {
        var card = new StringBuilder();
        card.Append(CultureInfo.InvariantCulture, $"""
            ---
            pretty_name: {Quote(facts.Name)}
            size_categories:
            - {SizeCategory(facts.Counts.DocsOut)}
            task_categories:
            - text-generation
            tags:
            - code
            - anonymized
            configs:
            - config_name: default
              data_files:
              - split: train
                path: data/train-*.jsonl.gz
            dataset_info:
              features:

            """);
        foreach (var (name, feature) in facts.Features.Members ?? new Dictionary<string, Feature>())
        {
            Append(card, name, feature, "  ");
        }

        card.Append(CultureInfo.InvariantCulture, $"""
              splits:
              - name: train
                num_bytes: {facts.UncompressedBytes}
                num_examples: {facts.Counts.DocsOut}
              download_size: {facts.Bytes}
              dataset_size: {facts.UncompressedBytes}
            ---

            # {facts.Name}

            {facts.Counts.DocsOut} records in {facts.Files.Count} files, refined by {facts.Tool} with rules {facts.Rules}, judge {facts.Judge} and key {facts.KeyId}; schema {facts.Schema}.
            Made from {facts.Counts.DocsIn} records: {facts.Counts.DocsChanged} changed, {facts.Counts.DocsWithheld} kept without their text, {facts.Counts.Quarantined} left out as damaged.

            ## Personal and sensitive data

            {facts.PersonalData}

            | replaced | values |
            |---|---|

            """);
        foreach (var (category, count) in facts.Replaced)
        {
            card.Append(CultureInfo.InvariantCulture, $"| {category} | {count} |\n");
        }

        return card.ToString();
    }

    // JSON strings are YAML strings as well.
    private static string Quote(string text) => Encoding.UTF8.GetString(RecordEdits.Json(w => w.WriteStringValue(text)));

    private static void Append(StringBuilder card, string name, Feature feature, string indent)
    {
        card.Append(CultureInfo.InvariantCulture, $"{indent}- name: {Quote(name)}\n");
        AppendType(card, feature, indent + "  ");
    }

    private static void AppendType(StringBuilder card, Feature feature, string indent)
    {
        if (feature is { Members: { } members, IsMixed: false })
        {
            card.Append(CultureInfo.InvariantCulture, $"{indent}struct:\n");
            foreach (var (name, member) in members)
            {
                Append(card, name, member, indent);
            }
        }
        else if (feature is { Items: { Members: not null, IsMixed: false } rows, IsMixed: false })
        {
            card.Append(CultureInfo.InvariantCulture, $"{indent}list:\n");
            foreach (var (name, member) in rows.Members!)
            {
                Append(card, name, member, indent);
            }
        }
        else
        {
            card.Append(feature is { Items: { } items, IsMixed: false } ? $"{indent}list: {Scalar(items)}\n" : $"{indent}dtype: {Scalar(feature)}\n");
        }
    }

    // What differs from record to record is read as text, or not at all.
    private static string Scalar(Feature feature) => feature.IsMixed ? "string" : feature.Scalar;

    private static string SizeCategory(long records) => records switch
    {
        < 1_000 => "n<1K",
        < 10_000 => "1K<n<10K",
        < 100_000 => "10K<n<100K",
        < 1_000_000 => "100K<n<1M",
        < 10_000_000 => "1M<n<10M",
        < 100_000_000 => "10M<n<100M",
        < 1_000_000_000 => "100M<n<1B",
        _ => "n>1B",
    };
}
