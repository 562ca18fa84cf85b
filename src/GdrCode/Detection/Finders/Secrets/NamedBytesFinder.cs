using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Finds keys, salts, hardware addresses and codes that are written element by element, by their name or the comment beside them.</summary>
internal sealed class NamedBytesFinder : IFinder
{
    private const string HardwareAddress = "mac-address";
    private const int FewestKeyDigits = 16;
    private const int MostKeyDigits = 1024;
    private const int LongestKeyDigits = 256;
    private const int LongestComment = 160;

    // A comment above stands on the line of the name, which a brace and the elements follow.
    private const int MostLinesBelowComment = 3;

    private const double Named = 0.7;
    private const double Told = 0.6;

    // Test vectors of ciphers are keys as well, and published.
    private const double InTest = 0.4;

    private static readonly ValueCheck IsHardwareAddress = Checks.ByName("mac")!;

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        var fragment = view.Fragment;
        if (fragment.Kind is not (FragmentKind.Binary or FragmentKind.Bytes))
        {
            return;
        }

        var comment = Comment(view);
        var whole = new TextSpan(0, view.Value.Length);
        if (fragment.Kind == FragmentKind.Bytes)
        {
            // What is bound to a name is found like any other text.
            if (SecretNames.KindOf(fragment.Name) is null && CommentKind(comment) is { } told && TextScore(told, view.Value) >= Told)
            {
                candidates.Add(new Candidate(whole, Told, comment, SecretValues.CategoryOf(told)));
            }
        }
        else if (view.Value.Length == 12)
        {
            var named = NamesHardware(view.NameWords) || NamesHardware(Words.OfName(fragment.Scope));
            if ((named || NamesHardware(Words.OfName(comment))) && IsHardwareAddress(view.Value))
            {
                candidates.Add(new Candidate(whole, named ? Named : Told, fragment.Name, HardwareAddress));
            }
        }
        else if (view.Value.Length is >= FewestKeyDigits and <= MostKeyDigits && IsOfKey(view.Value) && IsIrregular(view.Value) && TokenShape.Score(view.Value.ToLowerInvariant()) > 0)
        {
            var named = IsKey(SecretNames.KindOf(fragment.Name));
            if (named || IsKey(CommentKind(comment)))
            {
                candidates.Add(new Candidate(whole, fragment.Place == Place.Test ? InTest : named ? Named : Told, fragment.Name ?? comment));
            }
        }
    }

    // Longer than a key, and neither as long as a number of RSA nor packed as one: the table of a hash function.
    private static bool IsOfKey(string hex) => hex.Length is <= LongestKeyDigits or 512 or 1024 || hex.StartsWith("308", StringComparison.Ordinal) || hex.StartsWith("0702", StringComparison.Ordinal);

    private static double TextScore(SecretKind kind, string value) => kind == SecretKind.Pin ? SecretValues.Score(kind, value, inLocale: false) : KeyBytes.Score(kind, value);

    private static bool IsKey(SecretKind? kind) =>
        kind is SecretKind.Key or SecretKind.AnyKey or SecretKind.Salt or SecretKind.Secret or SecretKind.ClientSecret or SecretKind.Token or SecretKind.Password;

    private static bool NamesHardware(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] is "mac" or "macs" or "bssid" or "hwaddr" or "macaddress" or "macaddr" or "gateway" or "router" or "nic" or "ethernet"
                || (words[i] is "hardware" or "physical" && i + 1 < words.Count && words[i + 1] is "address"))
            {
                return true;
            }
        }

        return false;
    }

    // One word tells: the comment is about what it stands beside.
    private static SecretKind? CommentKind(string? comment)
    {
        SecretKind? found = null;
        foreach (var word in Words.OfName(comment))
        {
            switch (word)
            {
                case "public" or "test" or "vector" or "vectors" or "example":
                    return null;
                case "pin":
                    found = SecretKind.Pin;
                    break;
                case "password" or "passphrase" or "passwort" or "kennwort":
                    found = SecretKind.Password;
                    break;
                case "key" or "keys" or "aes" or "hmac" or "cipher" or "secret" or "schlüssel" or "clave" or "clé":
                    found ??= SecretKind.Key;
                    break;
                case "iv" or "nonce" or "salt" or "seed":
                    found ??= SecretKind.Salt;
                    break;
                default:
                    break;
            }
        }

        return found;
    }

    private static string? Comment(FragmentView view)
    {
        var lines = view.File.Text.Lines;
        var first = lines.GetLineFromPosition(view.Fragment.Span.Start).LineNumber;
        var last = lines.GetLineFromPosition(view.Fragment.Span.End).LineNumber;
        foreach (var offset in (ReadOnlySpan<int>)[-1, 1])
        {
            if (view.Neighbour(offset) is not { Kind: FragmentKind.Comment or FragmentKind.Documentation, Value.Length: <= LongestComment } comment)
            {
                continue;
            }

            var line = lines.GetLineFromPosition(comment.Span.Start).LineNumber;
            if (offset < 0 ? first - line <= MostLinesBelowComment : line == last)
            {
                return comment.Value;
            }
        }

        return null;
    }

    // 01 02 03 …, 00 10 20 … and the like are tables and stand-ins: the same step from element to element.
    private static bool IsIrregular(string hex)
    {
        var bytes = Convert.FromHexString(hex);
        var repeated = 0;
        for (var i = 2; i < bytes.Length; i++)
        {
            repeated += (byte)(bytes[i] - bytes[i - 1]) == (byte)(bytes[i - 1] - bytes[i - 2]) ? 1 : 0;
        }

        return repeated * 3 < bytes.Length;
    }
}
