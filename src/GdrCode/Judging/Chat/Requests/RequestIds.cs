using System.Security.Cryptography;
using System.Text;

namespace GdrCode.Judging.Chat.Requests;

/// <summary>
/// Ids of candidates. They follow from everything a request holds, so that equal requests are equal to the byte, and no text in a
/// request can name the id of another candidate: it would have to hold a hash of itself.
/// </summary>
internal static class RequestIds
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Length = 6;

    public static string Of(string identity, int index)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{identity}\0{index}"));
        return string.Create(Length, hash, static (id, bytes) =>
        {
            for (var i = 0; i < id.Length; i++)
            {
                id[i] = Alphabet[bytes[i] % Alphabet.Length];
            }
        });
    }

    /// <summary>Distinct ids for <paramref name="count"/> candidates.</summary>
    public static IReadOnlyList<string> Of(string identity, int first, int count)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; ids.Count < count; i++)
        {
            ids.Add(Of(identity, i));
        }

        return [.. ids];
    }
}
