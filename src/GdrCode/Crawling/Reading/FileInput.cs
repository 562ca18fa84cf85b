using GdrCode.Model;

namespace GdrCode.Crawling;

/// <summary>What reading an entry gave: a closed set. Every entry gives one, so that no file is skipped in silence.</summary>
internal abstract record FileInput
{
    private FileInput(SourceEntry entry) => Entry = entry;

    /// <summary>The entry that was read.</summary>
    public SourceEntry Entry { get; }

    /// <summary>Why the text was not read; null for <see cref="Text"/>.</summary>
    public virtual UnreadReason? Reason => null;

    /// <summary>A text file.</summary>
    /// <param name="Entry">The entry that was read.</param>
    /// <param name="File">The decoded file.</param>
    /// <param name="Bytes">Its bytes as they lie in the source, for a copy without change.</param>
    internal sealed record Text(SourceEntry Entry, SourceFile File, byte[] Bytes) : FileInput(Entry);

    /// <summary>A file that is copied byte for byte without being read: binary content, or an LFS pointer.</summary>
    internal sealed record Copied(SourceEntry Entry, UnreadReason Why, byte[] Bytes) : FileInput(Entry)
    {
        public override UnreadReason? Reason => Why;
    }

    /// <summary>A symbolic link that stays inside and is made anew.</summary>
    internal sealed record Link(SourceEntry Entry, string Target) : FileInput(Entry)
    {
        public override UnreadReason? Reason => UnreadReason.Link;
    }

    /// <summary>An entry that must not be written: left out and named.</summary>
    internal sealed record Withheld(SourceEntry Entry, UnreadReason Why, string? Detail) : FileInput(Entry)
    {
        public override UnreadReason? Reason => Why;
    }
}
