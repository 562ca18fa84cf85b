namespace GdrCode.Datasets;

/// <summary>Rows of a Dolma sidecar: line by line beside the documents, spans in code points of the original text, all keys always there.</summary>
internal static class DolmaAttributes
{
    /// <summary>Name of the experiment, and of the folder of sidecars.</summary>
    public const string Experiment = "gdr_v1";

    private const string Tagger = "pii";

    /// <summary>The types of spans: the groups of categories.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["contact", "credential", "device-network", "financial", "government-id", "health", "organisation", "person", "special"];

    /// <summary>Where the sidecar of a document file stands in a run's folder: a mixer finds it by the file's own path, and reads gzip.</summary>
    public static string PathOf(string document) =>
        $"restricted/attributes/{Experiment}/{document.Replace('\\', '/')}{(document.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? "" : ".gz")}";

    /// <summary>The key of a type.</summary>
    public static string Key(string type) => $"{Experiment}__{Tagger}__{type}";

    /// <summary>How a group stands in keys, which know letters, digits and underscores.</summary>
    public static string TypeOf(string group) => group.ToUpperInvariant().Replace('-', '_');

    /// <summary>The row of a record.</summary>
    /// <param name="id">Its id as it was.</param>
    /// <param name="document">Its spans.</param>
    public static byte[] Compose(string? id, DocumentSpans document) => RecordEdits.Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("source", "gdr");
        writer.WriteStartObject("attributes");
        foreach (var group in Groups)
        {
            Write(TypeOf(group), document.Spans.Where(s => s.Group == group).Select(s => (s.Start, s.End, s.Score)));
        }

        Write("withheld", document is { IsWithheld: true, Length: > 0 } ? [(0, document.Length, 1)] : []);
        // What holds for a document stands in a span over all of it.
        Write("doc_count", [(0, document.Length, document.Spans.Count)]);
        Write("doc_frac", [(0, document.Length, document.Length == 0 ? 0 : Math.Round(document.Spans.Sum(s => s.End - s.Start) / (double)document.Length, 6))]);
        writer.WriteEndObject();
        writer.WriteEndObject();

        void Write(string type, IEnumerable<(long Start, long End, double Score)> spans)
        {
            writer.WriteStartArray(Key(type));
            foreach (var (start, end, score) in spans)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(start);
                writer.WriteNumberValue(end);
                writer.WriteNumberValue(score);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }
    });
}
