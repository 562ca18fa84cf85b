using System.Text;

using GdrCode.Crawling;
using GdrCode.Datasets;
using GdrCode.Detection;
using GdrCode.Emitting;
using GdrCode.Extraction.Lexical;
using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>Takes the text of a record through the pipeline as a file of its own, in two passes like a repository of one file.</summary>
internal sealed class TextRefiner(Pipeline pipeline, PipelineOptions options, LabelComposer labels)
{
    // A value that is looked for everywhere in the record must be surer than one that changes where it stands alone.
    private const double LeastConfidence = 0.7;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // How datasets call languages whose ids in the language table are others.
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["c#"] = ".cs",
        ["c-sharp"] = ".cs",
        ["csharp"] = ".cs",
        ["c++"] = ".cpp",
        ["cpp"] = ".cpp",
        ["f#"] = ".fs",
        ["objective-c"] = ".m",
        ["objective-c++"] = ".mm",
        ["shell"] = ".sh",
        ["jupyter notebook"] = ".ipynb",
        ["jupyter-notebook"] = ".ipynb",
        ["json"] = ".json",
        ["xml"] = ".xml",
        ["yaml"] = ".yaml",
        ["ini"] = ".ini",
        ["toml"] = ".toml",
        ["markdown"] = ".md",
        ["csv"] = ".csv",
        ["dockerfile"] = ".dockerfile",
        ["visual basic"] = ".vb",
        ["visual-basic"] = ".vb",
        ["visual basic .net"] = ".vb",
        ["maven pom"] = ".xml",
        ["svg"] = ".svg",
    };

    /// <summary>Refines a text.</summary>
    /// <param name="path">Path inside the repository; empty where the record has none.</param>
    /// <param name="text">The text.</param>
    /// <param name="language">What the record calls the language.</param>
    /// <param name="extension">The extension of the record.</param>
    /// <param name="people">Values that the metadata give away.</param>
    /// <param name="owner">The owner of the repository; null to leave it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async ValueTask<RefinedText> RefineAsync(
        string path, string text, string? language, string? extension, IReadOnlyList<JudgedValue> people, OwnerPlaces? owner, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
        {
            return RefinedText.Unchanged;
        }

        var bytes = Utf8.GetBytes(text);
        if (bytes.LongLength > options.MaxFileSize)
        {
            return RefinedText.Withheld(UnreadReason.TooLarge.Word());
        }

        if (PrivateKeyFile.Is(text))
        {
            return RefinedText.Withheld(UnreadReason.PrivateKey.Word());
        }

        if (BinaryContent.IsControlHeavy(text))
        {
            return RefinedText.Withheld(UnreadReason.Binary.Word());
        }

        var file = Classify(path, text, language, extension);
        var weighed = new WeighedFiles();
        var first = await pipeline.AnalyseAsync(file, Knowledge.None with { Later = weighed }, cancellationToken);
        var learnt = first.Sensitive.Where(s => s.Verdict.Confidence >= LeastConfidence).Select(s => new JudgedValue(s.Finding.Value, s.Verdict.Category));
        var known = KnownValues.From([.. learnt, .. people], pipeline.Rules.Categories.GetValueOrDefault("username-handle")).With(owner);
        if (!first.Sensitive.Any() && !known.MayStandIn(text))
        {
            return known.Count == 0 ? RefinedText.Unchanged : RefinedText.Unchanged with { Known = known };
        }

        var input = new FileInput.Text(new SourceEntry(path, EntryKind.File, bytes.LongLength), file, bytes);
        var result = await pipeline.RefineAsync(input, Knowledge.Of(known) with { Earlier = weighed }, labels, cancellationToken);
        return result.Outcome switch
        {
            FileOutcome.Unchanged => RefinedText.Unchanged with { Known = known },
            FileOutcome.Rewritten => new RefinedText(RecordStatus.Changed, Utf8.GetString(result.Content!)) { Known = known, Types = result.Counts.Categories, Spans = result.Spans },
            FileOutcome.Withheld withheld => RefinedText.Withheld(withheld.Reason),
            _ => RefinedText.Withheld("error"),
        };
    }

    // The path says best what a text is; where it says nothing, the columns do.
    private static SourceFile Classify(string path, string text, string? language, string? extension)
    {
        var (kind, id) = Pipeline.Classifier.Classify(path, text);
        if (kind == FileKind.Text && (ExtensionOf(extension) ?? ExtensionOfLanguage(language)) is { } ending)
        {
            (kind, id) = Pipeline.Classifier.Classify("record" + ending, text);
            path = path.Length == 0 ? "record" + ending : path;
        }

        return new SourceFile(path, SourceText.From(text, Utf8), kind, id, Places.Of(path, text));
    }

    private static string? ExtensionOf(string? extension) => string.IsNullOrWhiteSpace(extension) ? null : extension.StartsWith('.') ? extension : "." + extension;

    private static string? ExtensionOfLanguage(string? language) =>
        language is null ? null
        : Names.GetValueOrDefault(language) ?? (LanguageTable.Default.ById(language.ToLowerInvariant().Replace(' ', '-'))?.Extensions is [var first, ..] ? first : null);
}
