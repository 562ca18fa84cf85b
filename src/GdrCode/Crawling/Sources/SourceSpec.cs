using System.Text.RegularExpressions;

namespace GdrCode.Crawling;

/// <summary>Where a source lies.</summary>
public enum SourceKind
{
    /// <summary>A folder on this machine, with or without a repository.</summary>
    Folder,

    /// <summary>A repository to clone.</summary>
    Url,
}

/// <summary>One input as the user named it.</summary>
/// <param name="Kind">Where it lies.</param>
/// <param name="Location">The full path, or the URL with whatever credentials the user put into it.</param>
/// <param name="Revision">The revision to read; null for the files as they lie on disk, or a clone's default branch.</param>
/// <param name="Name">The repository's own name, not yet distinct from the names of other inputs.</param>
public sealed partial record SourceSpec(SourceKind Kind, string Location, string? Revision, string Name)
{
    private const string Schemes = "file, http, https, ssh and git";

    /// <summary>The changes to read, and nothing else; null for all files.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>The location without credentials, for messages and reports.</summary>
    public string Origin => Redact(Location);

    /// <summary>Understands a path, a URL or the short form <c>user@host:path</c>.</summary>
    /// <exception cref="SourceException">It is none of these.</exception>
    public static SourceSpec Parse(string input, string? revision = null)
    {
        if (string.IsNullOrWhiteSpace(input))
        {
            throw new SourceException(SourceFault.Malformed, "an input is empty; give a folder or a git URL");
        }

        if (revision is not null && string.IsNullOrWhiteSpace(revision))
        {
            throw new SourceException(SourceFault.Malformed, $"the revision for {Redact(input)} is empty; give a commit, branch or tag");
        }

        if (input.IndexOf("://", StringComparison.Ordinal) is var colon and > 0)
        {
            var scheme = input[..colon].ToLowerInvariant();
            return scheme is "file" or "http" or "https" or "ssh" or "git"
                ? new SourceSpec(SourceKind.Url, input, revision, RepositoryNames.OfUrl(input))
                : throw new SourceException(SourceFault.Malformed, $"{Redact(input)}: the scheme {scheme} is unknown; use {Schemes}");
        }

        if (ShortForm().IsMatch(input) && !Directory.Exists(input))
        {
            return new SourceSpec(SourceKind.Url, input, revision, RepositoryNames.OfUrl(input));
        }

        try
        {
            var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(input));
            return new SourceSpec(SourceKind.Folder, path, revision, RepositoryNames.OfFolder(path));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or PathTooLongException)
        {
            throw new SourceException(SourceFault.Malformed, $"{input}: not a path; give a folder or a git URL", e);
        }
    }

    /// <summary>A text in which the credentials of every URL are blanked out.</summary>
    internal static string Redact(string text) => UserInformation().Replace(text, "://");

    [GeneratedRegex(@"^(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9][A-Za-z0-9.-]+:(?!//)[^\\]+$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortForm();

    [GeneratedRegex(@"://[^/\s]*@", RegexOptions.CultureInvariant)]
    private static partial Regex UserInformation();
}
