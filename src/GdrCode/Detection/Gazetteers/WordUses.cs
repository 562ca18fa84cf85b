namespace GdrCode.Detection.Gazetteers;

/// <summary>What a word is known as; a word can be several at once (<c>Rose</c>, <c>Paris</c>).</summary>
[Flags]
internal enum WordUses
{
    None = 0,
    Given = 1,
    Family = 2,
    Place = 4,

    /// <summary>An ordinary word, or one that code uses for something else more often than for a person.</summary>
    Common = 8,

    /// <summary>A word of the dictionary that no list knows as a name.</summary>
    Plain = 16,
}
