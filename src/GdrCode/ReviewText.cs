using GdrCode.Extraction;
using GdrCode.Model;

namespace GdrCode;

/// <summary>An original file.</summary>
/// <param name="File">The file; null where it is not at hand.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Fault">Why nothing can be decided about it; null where something can.</param>
internal sealed record ReviewText(SourceFile? File, byte[] Bytes, string? Fault)
{
    private IReadOnlyList<Fragment>? fragments;

    /// <summary>The fragments of the file.</summary>
    public IReadOnlyList<Fragment> Fragments => fragments ??= File is null ? [] : Extractors.Extract(File);
}
