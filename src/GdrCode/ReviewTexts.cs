using GdrCode.Crawling;
using GdrCode.Emitting;
using GdrCode.Model;
using GdrCode.Reporting;

namespace GdrCode;

/// <summary>The original files of a run: those of the inputs, or those that the patches of <c>refine</c> give back.</summary>
internal sealed class ReviewTexts : IDisposable
{
    /// <summary>Why a file that is not what the run read can't be reviewed.</summary>
    public const string Changed = "the file has changed since the run";

    private const string NotAtHand = "the original is not at hand; name its repository as an INPUT";

    private readonly RunFolder folder;
    private readonly Dictionary<string, (ISource Source, FileReader Reader, Dictionary<string, SourceEntry> Entries)> inputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OriginalText> patches = new(StringComparer.Ordinal);
    private (string Repository, string Path, ReviewText Text)? last;

    /// <exception cref="SourceException">An input can't be read.</exception>
    public ReviewTexts(RunFolder folder, IReadOnlyList<RepositoryInput> repositories, CancellationToken cancellationToken)
    {
        this.folder = folder;
        foreach (var input in repositories)
        {
            var source = input.Open(progress: null, cancellationToken);
            inputs[input.Name] = (source, new FileReader(source, Pipeline.Classifier, long.MaxValue, exemptions: false), source.Entries.ToDictionary(e => e.Path, StringComparer.Ordinal));
        }
    }

    public void Dispose()
    {
        foreach (var (source, _, _) in inputs.Values)
        {
            source.Dispose();
        }
    }

    /// <summary>A file as the run read it, or why it is not to be had.</summary>
    public ReviewText Of(string repository, string path)
    {
        if (last is not { } known || known.Repository != repository || known.Path != path)
        {
            last = known = (repository, path, Read(repository, path));
        }

        return known.Text;
    }

    private ReviewText Read(string repository, string path)
    {
        var patched = Patched(repository, path);
        if (!inputs.TryGetValue(repository, out var input))
        {
            return patched is null || TextCodec.Decode(patched, Pipeline.Classifier.Hint(path)).Text is not { } text ? new ReviewText(null, [], NotAtHand) : new ReviewText(FileOf(path, text), patched, null);
        }

        return !input.Entries.TryGetValue(path, out var entry) || input.Reader.Read(entry) is not FileInput.Text read ? new ReviewText(null, [], Changed)
            : patched is not null && !patched.AsSpan().SequenceEqual(read.Bytes) ? new ReviewText(read.File, read.Bytes, Changed)
            : new ReviewText(read.File, read.Bytes, null);
    }

    private byte[]? Patched(string repository, string path)
    {
        if (folder.Refined(repository, path) is not { } refined)
        {
            return null;
        }

        if (!patches.TryGetValue(repository, out var original))
        {
            var patch = Path.Combine(folder.Restricted, OutputFolder.PatchesFolder, repository + ".patch");
            patches[repository] = original = new OriginalText(File.Exists(patch) ? File.ReadAllBytes(patch) : []);
        }

        return original.Of(path, refined);
    }

    private static SourceFile FileOf(string path, Microsoft.CodeAnalysis.Text.SourceText text)
    {
        var (kind, language) = Pipeline.Classifier.Classify(path, text.ToString());
        return new SourceFile(path, text, kind, language, Places.Of(path, text.ToString(), default));
    }
}
