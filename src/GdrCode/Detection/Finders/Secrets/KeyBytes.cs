namespace GdrCode.Detection;

/// <summary>Keys, salts and passwords that code writes as a list of bytes or characters.</summary>
internal static class KeyBytes
{
    private const int Shortest = 8;
    private const int LongestKey = 512;

    public static double Score(SecretKind kind, ReadOnlySpan<char> value)
    {
        if (value.Length is < 4 or > LongestKey)
        {
            return 0;
        }

        var text = !value.ContainsAnyExceptInRange(' ', '~');
        if (text && kind is SecretKind.Password or SecretKind.Secret or SecretKind.Key or SecretKind.ClientSecret)
        {
            return Math.Max(SecretValues.Score(kind, value, inLocale: false), PasswordShape.Score(value));
        }

        return value.Length >= Shortest && kind is SecretKind.Key or SecretKind.AnyKey or SecretKind.Salt or SecretKind.Secret or SecretKind.Password && IsIrregular(value) ? 0.65 : 0;
    }

    // 1, 2, 3 … and all zeros are tables and stand-ins.
    private static bool IsIrregular(ReadOnlySpan<char> value)
    {
        var steps = 0;
        for (var i = 1; i < value.Length; i++)
        {
            steps += Math.Abs(value[i] - value[i - 1]) <= 1 ? 1 : 0;
        }

        return steps * 3 < value.Length;
    }
}
