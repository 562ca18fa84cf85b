using System.Text;

using GdrCode.Evaluation.Corpora;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>A file as it is, with a placeholder for everything that the rules find, and refined.</summary>
/// <param name="Repository">Its repository.</param>
/// <param name="Path">Its path there.</param>
/// <param name="Raw">The text as it is.</param>
/// <param name="Redacted">What redaction by rules alone leaves: the baseline of the discriminative kind.</param>
/// <param name="Refined">The refined text; null where the file was withheld.</param>
internal sealed record CorpusForms(string Repository, string Path, string Raw, string Redacted, string? Refined)
{
    /// <summary>Reads the text files of raw repositories beside refined ones, and redacts them.</summary>
    /// <param name="raw">A folder of repositories.</param>
    /// <param name="refined">A folder with the refined repositories.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <exception cref="InvalidDataException">A folder is not there or holds no repository.</exception>
    public static async Task<IReadOnlyList<CorpusForms>> OfAsync(string raw, string refined, CancellationToken cancellationToken)
    {
        var spans = new List<SpanLabel>();
        var inputs = RepositoryInput.Resolve([.. MarkedCorpus.Repositories(raw).Select(r => System.IO.Path.Combine(raw, r))], revision: null);
        await ScanRun.RunAsync(inputs, keyFile: null, new PipelineOptions { Judge = "none" }, new ScanOutputs { Span = spans.Add }, new RunHooks(), cancellationToken);
        var byFile = spans.ToLookup(s => (s.Repository, s.Path));
        return [.. RepositoryTexts.Of(raw, refined).Select(t => new CorpusForms(t.Repository, t.Path, t.Raw, Redact(t.Raw, byFile[(t.Repository, t.Path)]), t.Refined))];
    }

    /// <summary>Puts the category of each span in its place.</summary>
    public static string Redact(string text, IEnumerable<SpanLabel> spans)
    {
        var source = SourceText.From(text);
        var redacted = new StringBuilder();
        var position = 0;
        foreach (var (start, end, category) in spans.Where(s => s.Line >= 1 && s.Line <= source.Lines.Count).Select(s => Place(source, s)).Order())
        {
            // Where two overlap, the first has its say and both are gone.
            if (start >= position)
            {
                redacted.Append(text, position, start - position).Append('[').Append(category.ToUpperInvariant().Replace('-', '_')).Append(']');
            }

            position = Math.Max(position, end);
        }

        return redacted.Append(text, position, text.Length - position).ToString();
    }

    private static (int Start, int End, string Category) Place(SourceText source, SpanLabel span)
    {
        var line = source.Lines[span.Line - 1];
        var content = line.ToString();
        return (line.Start + CodePoints.Offset(content, span.Start), line.Start + CodePoints.Offset(content, span.End), span.Category);
    }
}
