using System.Text;

using GdrCode.Model;

namespace GdrCode.Crawling;

/// <summary>The files that a <c>.gdrignore</c> in the root asks to copy unread; gitignore syntax, the last line that matches decides.</summary>
internal sealed class ExemptFiles
{
    /// <summary>Name of the file.</summary>
    public const string FileName = ".gdrignore";

    private const int MaxFileSize = 256 * 1024;

    private readonly IReadOnlyList<PathPattern> patterns;

    private ExemptFiles(IReadOnlyList<PathPattern> patterns) => this.patterns = patterns;

    /// <summary>Exempts nothing.</summary>
    public static ExemptFiles None { get; } = new([]);

    public static ExemptFiles Read(ISource source)
    {
        var entry = source.Settings.FirstOrDefault(e => e is { Refused: null, Kind: EntryKind.File or EntryKind.Executable, Path: FileName });
        try
        {
            return entry is not null && source.Read(entry, MaxFileSize) is { } bytes
                ? new ExemptFiles([.. Encoding.UTF8.GetString(bytes).Split('\n').Select(PathPattern.Parse).OfType<PathPattern>().Reverse()])
                : None;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The file is reported when its turn comes; until then nothing is exempt, which is the safe side.
            return None;
        }
    }

    public bool Has(string path)
    {
        // A pattern that names a folder covers all below it.
        for (var end = path.Length; patterns.Count > 0 && end > 0; end = path.LastIndexOf('/', end - 1))
        {
            foreach (var pattern in patterns)
            {
                if (pattern.IsMatch(path.AsSpan(0, end), isFolder: end < path.Length))
                {
                    return !pattern.Negated;
                }
            }
        }

        return false;
    }
}
