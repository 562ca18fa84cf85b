namespace GdrCode.Rewriting.Surrogates;

/// <summary>The type that C# gives an integer literal without suffix.</summary>
internal enum NumberType
{
    Int,
    UInt,
    Long,
    ULong,

    /// <summary>None of them holds it.</summary>
    None,
}

/// <summary>Tells the types of integer literals. With a suffix fewer are chosen from, so that what keeps the type without one keeps it with one.</summary>
internal static class NumberTypes
{
    public static NumberType Of(ulong? value) => value switch
    {
        null => NumberType.None,
        <= int.MaxValue => NumberType.Int,
        <= uint.MaxValue => NumberType.UInt,
        <= long.MaxValue => NumberType.Long,
        _ => NumberType.ULong,
    };

    /// <summary>The digits that begin a number of <paramref name="count"/> digits of a type, before the zeros that mark a surrogate.</summary>
    public static string Head(NumberType type, int count) => (type, count) switch
    {
        (NumberType.UInt, 10) => "3",
        (NumberType.Long, 10) => "9",
        (NumberType.ULong, 19) => "99",
        _ => "1",
    };

    /// <summary>Whether digits begin as <see cref="Head"/> has it for any type.</summary>
    public static bool IsHead(string head, int count) =>
        head == "1" || (count == 10 && head is "3" or "9") || (count == 19 && head == "99");
}
