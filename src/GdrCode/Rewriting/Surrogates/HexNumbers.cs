namespace GdrCode.Rewriting.Surrogates;

/// <summary>Numbers written as 0x…: zeros lead, or all digits are zero where there are eight or fewer.</summary>
internal static class HexNumbers
{
    public static bool IsHex(string value) =>
        value.Length > 2 && TokenShapes.HexStart(value) == 2 && !value.AsSpan(2).ContainsAnyExcept(TokenShapes.HexDigits);

    public static string Create(KeyedStream stream, string value)
    {
        var surrogate = SecretText.Hex(stream, value);
        return surrogate != value ? surrogate : string.Concat(value.AsSpan(0, value.Length - 1), value[^1] == '0' ? "1" : "0");
    }

    public static bool Contains(string value) => IsHex(value) && (SecretText.IsHexMarked(value) || !value.AsSpan(2).ContainsAnyExcept('0', '1'));
}
