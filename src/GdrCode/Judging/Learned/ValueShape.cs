namespace GdrCode.Judging.Learned;

/// <summary>The shape of a value: <c>X</c> for capitals, <c>x</c> for small letters, <c>9</c> for digits, other scripts <c>w</c>, the rest as it stands.</summary>
internal static class ValueShape
{
    public const int Longest = 24;

    /// <summary>Writes one character for each of the value's; returns the length.</summary>
    public static int Full(ReadOnlySpan<char> value, Span<char> shape)
    {
        var length = Math.Min(value.Length, Math.Min(Longest, shape.Length));
        for (var i = 0; i < length; i++)
        {
            shape[i] = Of(value[i]);
        }

        return length;
    }

    /// <summary>Writes one character for each run of the same kind; returns the length.</summary>
    public static int Brief(ReadOnlySpan<char> value, Span<char> shape)
    {
        var length = 0;
        foreach (var c in value)
        {
            var kind = Of(c);
            if (length > 0 && shape[length - 1] == kind)
            {
                continue;
            }

            if (length == shape.Length)
            {
                break;
            }

            shape[length++] = kind;
        }

        return length;
    }

    private static char Of(char c) => c switch
    {
        >= 'a' and <= 'z' => 'x',
        >= 'A' and <= 'Z' => 'X',
        >= '0' and <= '9' => '9',
        < '\u0080' => c,
        _ when char.IsUpper(c) => 'X',
        _ when char.IsLower(c) => 'x',
        _ when char.IsLetter(c) => 'w',
        _ => '?',
    };
}
