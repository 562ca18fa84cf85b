using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>What stands between the user and the host of a URL.</summary>
internal static class UrlPasswords
{
    private static readonly HashSet<string> StandIns = new(StringComparer.OrdinalIgnoreCase)
    {
        "pass", "password", "passwd", "pw", "pwd", "p", "secret", "token", "mypass", "mypassword", "x", "abc", "1111", "port", "foo", "bar",
    };

    private static readonly SearchValues<char> Template = SearchValues.Create("{}$(),");

    /// <summary>Whether it may be a password: no stand-in, no variable, no port with what follows it.</summary>
    public static bool IsPassword(ReadOnlySpan<char> value) =>
        !Placeholders.IsPlaceholder(value) && !CommonPasswords.Contains(value) && !StandIns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(value)
        && !IsEscapedStandIn(value) && !value.ContainsAny(Template) && !(value[0] == '%' && value[^1] == '%') && !(value[0] == '[' && value[^1] == ']');

    // p%3Bssword, pass%21%40: a stand-in with characters that a URL must escape, to see whether it is unescaped.
    private static bool IsEscapedStandIn(ReadOnlySpan<char> value)
    {
        if (!value.Contains('%'))
        {
            return false;
        }

        var letters = string.Concat(Uri.UnescapeDataString(value.ToString()).Where(char.IsLetter));
        return letters is "pssword" || StandIns.Contains(letters);
    }
}
