using GdrCode.Crawling;

namespace GdrCode;

/// <summary>One input of a run.</summary>
/// <param name="Name">Its folder name in the output, distinct from those of the other inputs.</param>
/// <param name="Spec">What the user named.</param>
public sealed record RepositoryInput(string Name, SourceSpec Spec)
{
    /// <summary>Understands what the user typed; two inputs with one name get distinct names.</summary>
    /// <exception cref="SourceException">An input is neither a folder nor a git URL.</exception>
    /// <param name="inputs">What the user typed.</param>
    /// <param name="revision">The revision to read; null for the files as they lie on disk.</param>
    /// <param name="comparison">The changes to read, and nothing else; null for all files.</param>
    public static IReadOnlyList<RepositoryInput> Resolve(IReadOnlyList<string> inputs, string? revision, Comparison? comparison = null) =>
        Resolve([.. inputs.Select(i => SourceSpec.Parse(i, revision) with { Comparison = comparison })]);

    /// <summary>Gives inputs distinct names.</summary>
    /// <exception cref="SourceException">A folder is not there.</exception>
    public static IReadOnlyList<RepositoryInput> Resolve(IReadOnlyList<SourceSpec> specs)
    {
        var names = RepositoryNames.Distinct([.. specs.Select(s => s.Name)]);
        foreach (var spec in specs.Where(s => s.Kind == SourceKind.Folder && !Directory.Exists(s.Location)))
        {
            throw File.Exists(spec.Location)
                ? new SourceException(SourceFault.Malformed, $"{spec.Location}: is a file; give the folder of a repository")
                : new SourceException(SourceFault.Missing, $"{spec.Location}: no such folder; check the path, or give a git URL");
        }

        return [.. specs.Zip(names, (spec, name) => new RepositoryInput(name, spec))];
    }

    internal ISource Open(IProgress<CloneProgress>? progress, CancellationToken cancellationToken) => SourceFactory.Open(Spec, progress, cancellationToken);
}
