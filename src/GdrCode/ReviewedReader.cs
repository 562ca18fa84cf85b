using GdrCode.Crawling;
using GdrCode.Reviewing;

namespace GdrCode;

/// <summary>Reads entries with what is decided about them.</summary>
internal sealed class ReviewedReader(FileReader reader, RepositoryDecisions decisions)
{
    public FileInput Read(SourceEntry entry) =>
        reader.Read(entry) is var input && input is FileInput.Text text && decisions.Of(text.File, text.Bytes) is { Count: > 0 } reviewed
            ? text with { File = text.File with { Reviewed = reviewed } }
            : input;

    public LinguistAttributes Attributes(SourceEntry entry) => reader.Attributes(entry);
}
