namespace GdrCode.Evaluation.Corpora;

/// <summary>A folder <c>&lt;repository&gt;/&lt;path&gt;</c> whose UTF-8 files hold marks; see <see cref="MarkedText"/>.</summary>
internal static class MarkedCorpus
{
    private static readonly EnumerationOptions WholeTree = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>The files by repository and path, ordinal. Links are not followed; files that are not UTF-8 can hold no mark and are left out.</summary>
    /// <exception cref="InvalidDataException">The folder is not there, holds no repository, or a mark can't be read; names file and line.</exception>
    public static IEnumerable<MarkedFile> Read(string folder) =>
        Paths(folder).Select(p => Read(folder, p.Repository, p.Path)).OfType<MarkedFile>();

    /// <summary>Every file of the corpus, text or not.</summary>
    /// <exception cref="InvalidDataException">The folder is not there or holds no repository.</exception>
    public static IEnumerable<(string Repository, string Path)> Paths(string folder) => Repositories(folder).SelectMany(repository =>
        Directory.EnumerateFiles(Path.Combine(folder, repository), "*", WholeTree)
            .Select(path => Path.GetRelativePath(Path.Combine(folder, repository), path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => (repository, path)));

    /// <summary>The names of the repositories, ordinal.</summary>
    /// <exception cref="InvalidDataException">The folder is not there or holds no repository.</exception>
    public static IReadOnlyList<string> Repositories(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new InvalidDataException($"{folder}: no such folder");
        }

        var repositories = Directory.GetDirectories(folder).Select(r => Path.GetFileName(r)).Order(StringComparer.Ordinal).ToList();
        return repositories.Count > 0 ? repositories : throw new InvalidDataException($"{folder}: holds no repository; repositories lie under {folder}/<repository>/");
    }

    /// <summary>One file, or null where it is not UTF-8.</summary>
    public static MarkedFile? Read(string folder, string repository, string path)
    {
        if (PlainText.Decode(File.ReadAllBytes(Path.Combine(folder, repository, path)), out var mark) is not { } marked)
        {
            return null;
        }

        var (text, spans) = MarkedText.Parse(marked, $"{repository}/{path}");
        return new MarkedFile(repository, path, text, spans) { ByteOrderMark = mark };
    }
}
