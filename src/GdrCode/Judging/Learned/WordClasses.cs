namespace GdrCode.Judging.Learned;

/// <summary>What a word is known as; it can be several things at once (<c>Rose</c>, <c>Paris</c>).</summary>
[Flags]
internal enum WordClasses
{
    None = 0,
    Given = 1,
    Family = 2,
    Place = 4,

    /// <summary>A word of the dictionary or of code, in a base form or an inflected one.</summary>
    Ordinary = 8,

    /// <summary>One of the tool's own surrogates, or a part of one.</summary>
    Synthetic = 16,
}
