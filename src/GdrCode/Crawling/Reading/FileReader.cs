using GdrCode.Model;
using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Crawling;

/// <summary>Reads the entries of one source. Safe on any number of threads.</summary>
internal sealed class FileReader
{
    /// <summary>The default of the largest file that is read: 5 MiB.</summary>
    public const long DefaultMaxFileSize = 5 * 1024 * 1024;

    private readonly ISource source;
    private readonly FileClassifier classifier;
    private readonly AttributeFiles attributes;
    private readonly ExemptFiles exempt;
    private readonly long maxFileSize;
    private readonly bool exemptions;

    public FileReader(ISource source, FileClassifier classifier, long maxFileSize = DefaultMaxFileSize, bool exemptions = true)
    {
        this.source = source;
        this.classifier = classifier;
        this.exemptions = exemptions;
        this.maxFileSize = Math.Min(maxFileSize, Array.MaxLength);
        attributes = AttributeFiles.Read(source);
        exempt = exemptions ? ExemptFiles.Read(source) : ExemptFiles.None;
    }

    /// <summary>Reads one entry. What goes wrong with it alone is part of the answer, never an exception.</summary>
    public FileInput Read(SourceEntry entry)
    {
        if (entry.Refused is { } refused)
        {
            return new FileInput.Withheld(entry, refused, entry.Detail);
        }

        if (entry.Kind == EntryKind.Link)
        {
            return new FileInput.Link(entry, entry.LinkTarget!);
        }

        try
        {
            return entry.Size <= maxFileSize && source.Read(entry, maxFileSize) is { } bytes
                ? Understand(entry, bytes)
                : new FileInput.Withheld(entry, UnreadReason.TooLarge, $"more than {maxFileSize} bytes");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SourceException)
        {
            return new FileInput.Withheld(entry, UnreadReason.Unreadable, Cause(e));
        }
    }

    /// <summary>What <c>.gitattributes</c> says of an entry, whether or not its text is read.</summary>
    public LinguistAttributes Attributes(SourceEntry entry) => attributes.Of(entry.Path);

    private FileInput Understand(SourceEntry entry, byte[] bytes)
    {
        if (LfsPointer.Is(bytes))
        {
            return new FileInput.Copied(entry, UnreadReason.LfsPointer, bytes);
        }

        if (KeyContainer.Find(entry.Path, bytes) is { } container)
        {
            return new FileInput.Withheld(entry, UnreadReason.KeyContainer, container);
        }

        if (exempt.Has(entry.Path))
        {
            return new FileInput.Copied(entry, UnreadReason.Exempt, bytes);
        }

        var decoded = TextCodec.Decode(bytes, classifier.Hint(entry.Path));
        return decoded switch
        {
            { Text: { } text } when PrivateKeyFile.Is(text.ToString()) => new FileInput.Withheld(entry, UnreadReason.PrivateKey, "the file is a private key"),
            { Text: { } text } when exemptions && Baseline.Is(text.ToString()) => new FileInput.Copied(entry, UnreadReason.Exempt, bytes),
            { Text: { } text } => Text(entry, text, bytes),
            { IsBinary: true } => new FileInput.Copied(entry, UnreadReason.Binary, bytes),
            _ => new FileInput.Withheld(entry, UnreadReason.Encoding, decoded.Fault),
        };
    }

    private FileInput.Text Text(SourceEntry entry, SourceText text, byte[] bytes)
    {
        var content = text.ToString();
        var (kind, language) = classifier.Classify(entry.Path, content);
        return new FileInput.Text(entry, new SourceFile(entry.Path, text, kind, language, Places.Of(entry.Path, content, attributes.Of(entry.Path))), bytes);
    }

    // The system's own messages quote the full path, which may hold a user's name.
    private static string Cause(Exception e) => e switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "not there any more",
        PathTooLongException => "path too long",
        _ => "can't be read",
    };
}
