using System.Text;
using LibGit2Sharp;

namespace GdrCode.Crawling;

/// <summary>Entries whose content lies in the object database.</summary>
internal static class Blobs
{
    private const int MaxLinkLength = 4096;

    /// <summary>The entry of an object; one that can't be found or read is refused with its reason.</summary>
    public static SourceEntry Entry(Repository repository, string path, Mode mode, Func<ObjectId> find)
    {
        if (mode == Mode.GitLink)
        {
            return new SourceEntry(path, EntryKind.Submodule, 0) { Refused = UnreadReason.Submodule };
        }

        try
        {
            var id = find();
            return mode == Mode.SymbolicLink
                ? new SourceEntry(path, EntryKind.Link, 0) { LinkTarget = LinkTarget(repository.Lookup<Blob>(id) ?? throw new NotFoundException()) }
                : new SourceEntry(path, mode == Mode.ExecutableFile ? EntryKind.Executable : EntryKind.File, repository.ObjectDatabase.RetrieveObjectMetadata(id).Size) { ObjectId = id.Sha };
        }
        catch (LibGit2SharpException)
        {
            return new SourceEntry(path, EntryKind.File, 0) { Refused = UnreadReason.Unreadable, Detail = "object is missing from the object database" };
        }
    }

    /// <summary>The bytes of a file; see <see cref="ISource.Read"/>.</summary>
    public static byte[]? Read(RepositoryPool pool, SourceEntry entry, long limit) => pool.Use(repository =>
    {
        try
        {
            var blob = repository.Lookup<Blob>(new ObjectId(entry.ObjectId)) ?? throw new IOException("the object is missing from the object database");
            if (blob.Size > limit)
            {
                return null;
            }

            var bytes = new byte[blob.Size];
            using var stream = blob.GetContentStream();
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (LibGit2SharpException e)
        {
            throw new IOException(e.Message, e);
        }
    });

    private static string? LinkTarget(Blob blob)
    {
        if (blob.Size is 0 or > MaxLinkLength)
        {
            return null;
        }

        using var stream = blob.GetContentStream();
        using var reader = new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false);
        return reader.ReadToEnd();
    }
}
