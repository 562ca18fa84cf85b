namespace GdrCode.Judging.Learned;

/// <summary>A word of a source line.</summary>
/// <param name="Hash">Its hash, in any case.</param>
/// <param name="Stem">The hash of its first letters where it has more, else 0: inflected words of a language share them.</param>
/// <param name="Start">Its first character, from the start of the file.</param>
/// <param name="Length">Its characters.</param>
/// <param name="IsNumber">Whether it is a run of digits: of a neighbour it says nothing that holds elsewhere.</param>
internal readonly record struct LineWord(ulong Hash, ulong Stem, int Start, int Length, bool IsNumber)
{
    /// <summary>So many letters are the stem of a longer word.</summary>
    public const int StemLength = 5;

    public int End => Start + Length;
}
