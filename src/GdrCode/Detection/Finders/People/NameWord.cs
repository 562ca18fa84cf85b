using GdrCode.Detection.Gazetteers;

namespace GdrCode.Detection;

/// <summary>How a word is written.</summary>
internal enum WordShape
{
    Lower,
    Capital,
    Upper,

    /// <summary>One capital, as in <c>M.</c> or <c>J</c>.</summary>
    Initial,

    /// <summary>Letters of a script without case.</summary>
    Caseless,

    /// <summary>Part of code: capitals inside, digits, underscores or dots beside it.</summary>
    Code,
}

/// <summary>One word of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive; the full stop of an initial is inside.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Uses">What it is known as; looked up only where a name may begin.</param>
/// <param name="Follows">Whether one blank alone parts it from the word before.</param>
internal readonly record struct NameWord(int Start, int End, WordShape Shape, WordUses Uses, bool Follows)
{
    public int Length => End - Start;

    public bool IsCommon => (Uses & WordUses.Common) != 0;

    public bool IsPlain => (Uses & WordUses.Plain) != 0;

    public bool IsGiven => (Uses & WordUses.Given) != 0;

    public bool IsFamily => (Uses & WordUses.Family) != 0;

    public bool IsPlace => (Uses & WordUses.Place) != 0;

    public bool StartsName => Shape is WordShape.Capital or WordShape.Upper or WordShape.Initial;

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
