using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>The account names that a person's name or mailbox gives away: <c>Ewa Zielonka</c> is <c>ewa.zielonka</c> and <c>ezielonka</c> elsewhere in the tree.</summary>
internal static class Handles
{
    // A shorter handle is a word of some language.
    private const int MinLength = 7;

    private static readonly SearchValues<char> NotLetters = SearchValues.Create("._-0123456789");

    public static IEnumerable<string> Of(string value, Category category) => category.Id switch
    {
        "person-full-name" => OfName(value),
        "email-address-personal" or "email-address-corporate" => OfMailbox(value),
        _ => [],
    };

    private static IEnumerable<string> OfName(string name)
    {
        var words = name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2 || !words.All(w => w.Length >= 3 && w.All(char.IsAsciiLetter)))
        {
            return [];
        }

        var (given, family) = (words[0], words[1]);
        return new[] { $"{given}.{family}", $"{given}_{family}", $"{given[0]}.{family}", $"{given[0]}{family}", $"{given}{family}" }.Where(h => h.Length >= MinLength);
    }

    // A local part of one plain word may be any word; with a separator or a digit it is somebody's.
    private static IEnumerable<string> OfMailbox(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at >= MinLength && address.AsSpan(0, at).IndexOfAny(NotLetters) > 0 ? [address[..at]] : [];
    }
}
