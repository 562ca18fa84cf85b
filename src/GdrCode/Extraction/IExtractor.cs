using GdrCode.Model;

namespace GdrCode.Extraction;

/// <summary>Isolates the fragments of one kind of file.</summary>
public interface IExtractor
{
    /// <summary>
    /// All fragments in source order; a value decoded out of another follows the one that holds it. Never throws on
    /// malformed text: what can't be parsed is read lexically, so that no text goes unread.
    /// </summary>
    IReadOnlyList<Fragment> Extract(SourceFile file);
}
