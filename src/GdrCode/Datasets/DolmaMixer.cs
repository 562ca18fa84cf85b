using System.Globalization;
using System.Text;

namespace GdrCode.Datasets;

/// <summary>Writes a configuration for Dolma's mixer that applies the sidecars to the original documents.</summary>
internal static class DolmaMixer
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "mixer.yaml";

    // A mixer takes a span whose score is at least the least and below the greatest.
    private const string Scores = "min_score: 0.0\n        max_score: 1.01";

    public static string Compose()
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            # Replaces in the original documents what the sidecars beside this file mark. Set the paths; documents must lie in .../documents/ and the sidecars in .../attributes/{DolmaAttributes.Experiment}/.
            streams:
              - name: refined
                documents:
                  - documents/*.jsonl.gz
                attributes:
                  - {DolmaAttributes.Experiment}
                output:
                  path: refined
                  max_size_in_bytes: 4294967296
                span_replacement:

            """));
        foreach (var type in DolmaAttributes.Groups.Select(DolmaAttributes.TypeOf))
        {
            Append(DolmaAttributes.Key(type), $"|||{type}|||");
        }

        Append(DolmaAttributes.Key("withheld"), "");
        text.Append("processes: 1\n");
        return text.ToString();

        void Append(string key, string replacement) =>
            text.Append(CultureInfo.InvariantCulture, $"      - span: \"$.attributes.{key}\"\n        {Scores}\n        replacement: \"{replacement}\"\n");
    }
}
