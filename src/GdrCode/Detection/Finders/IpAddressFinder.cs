using System.Buffers;
using System.Net;
using System.Net.Sockets;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Addresses of the Internet Protocol, told from versions, object identifiers and times.</summary>
/// <param name="wanted">The addresses it looks for.</param>
internal sealed class IpAddressFinder(IpAddressFinder.Addresses wanted) : IFinder
{
    private const int LookBack = 24;

    private static readonly SearchValues<char> TokenEnds = SearchValues.Create(" \t\n\"';");

    /// <summary>Addresses that one rule looks for.</summary>
    internal enum Addresses
    {
        /// <summary>IPv4, of the public internet.</summary>
        PublicVersion4,

        /// <summary>IPv4, of private networks.</summary>
        PrivateVersion4,

        /// <summary>IPv6.</summary>
        Version6,
    }

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        if (wanted != Addresses.Version6 && view.Traits.HasDot && view.Traits.Digits >= 4)
        {
            FindVersion4(view, candidates);
        }

        if (wanted == Addresses.Version6 && view.Traits.HasColon && view.Value.Length >= 4)
        {
            FindVersion6(view.Value, candidates);
        }
    }

    private void FindVersion4(FragmentView view, ICollection<Candidate> candidates)
    {
        var text = view.Value.AsSpan();
        var namesVersion = IsVersion(view.Fragment.Name) || IsVersion(view.Fragment.Scope);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || (i > 0 && (Boundaries.IsWord(text[i - 1]) || text[i - 1] is '.')))
            {
                continue;
            }

            var length = Parse(text[i..], out var address);
            if (length == 0)
            {
                while (i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] == '.'))
                {
                    i++;
                }

                continue;
            }

            if (!namesVersion && !FollowsProduct(text[..i]) && !IsVersion(text[Math.Max(0, i - LookBack)..i].ToString()))
            {
                Add(address, new TextSpan(i, length), candidates);
            }

            i += length;
        }
    }

    private void Add(uint address, TextSpan span, ICollection<Candidate> candidates)
    {
        switch (IpRanges.Of(address))
        {
            case IpRange.Public when wanted == Addresses.PublicVersion4:
                if (IsObjectIdentifier(address))
                {
                    break;
                }

                // Four small numbers are a version as often as an address, where nothing tells.
                var isSmall = address >> 24 < 20 && ((address >> 16) & 255) < 20 && ((address >> 8) & 255) < 20;
                var isNetwork = (address & 255) == 0;
                candidates.Add(new Candidate(span, isSmall ? 0.25 : isNetwork ? 0.3 : 0.8));
                break;
            case IpRange.Private when wanted == Addresses.PrivateVersion4:
                candidates.Add(new Candidate(span, 0.2));
                break;
            default:
                break;
        }
    }

    // The arcs of X.500: attributes under 2.5.4, extensions of certificates under 2.5.29.
    private static bool IsObjectIdentifier(uint address) => address >> 8 is 0x020504 or 0x02051D;

    /// <summary>Length of a dotted quad at the start of <paramref name="text"/> that is no part of a longer number, or 0.</summary>
    private static int Parse(ReadOnlySpan<char> text, out uint address)
    {
        address = 0;
        var at = 0;
        for (var part = 0; part < 4; part++)
        {
            var start = at;
            var number = 0;
            while (at < text.Length && at - start < 4 && char.IsAsciiDigit(text[at]))
            {
                number = (number * 10) + text[at++] - '0';
            }

            if (at == start || number > 255 || (at - start > 1 && text[start] == '0') || (part < 3 && (at >= text.Length || text[at++] != '.')))
            {
                return 0;
            }

            address = (address << 8) | (uint)number;
        }

        var continues = at < text.Length && (Boundaries.IsWord(text[at]) || (text[at] is '.' or '-' or '+' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && !EndsAsRange(text[at..])));
        return continues ? 0 : at;
    }

    // "Dash/1.0.42.7" is what a program calls itself; behind a scheme it would be a path.
    private static bool FollowsProduct(ReadOnlySpan<char> before)
    {
        if (before.Length < 3 || before[^1] != '/' || !char.IsAsciiLetter(before[^2]))
        {
            return false;
        }

        var token = before[(before.LastIndexOfAny(TokenEnds) + 1)..^1];
        return token.IndexOfAny("/:.") < 0 && token.IndexOfAnyInRange('A', 'Z') >= 0;
    }

    // "10.0.0.1-10.0.0.9" is a range of addresses, "1.2.3.4-beta" a version.
    private static bool EndsAsRange(ReadOnlySpan<char> rest) => rest[0] == '-' && char.IsAsciiDigit(rest[1]);

    private static bool IsVersion(string? name) =>
        name is not null && (name.Contains("version", StringComparison.OrdinalIgnoreCase) || name.Contains("assembly", StringComparison.OrdinalIgnoreCase)
 || name.Contains("release", StringComparison.OrdinalIgnoreCase)
            || (name.EndsWith("ver", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("server", StringComparison.OrdinalIgnoreCase)) || name.Contains("oid", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(" v.", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("Chrome/", StringComparison.Ordinal) || name.Contains("kapitel", StringComparison.OrdinalIgnoreCase) || name.EndsWith('§'));

    private static void FindVersion6(string value, ICollection<Candidate> candidates)
    {
        var text = value.AsSpan();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPart(text[i]) || (i > 0 && Boundaries.IsWord(text[i - 1])))
            {
                continue;
            }

            var end = i;
            var colons = 0;
            while (end < text.Length && IsPart(text[end]))
            {
                colons += text[end++] == ':' ? 1 : 0;
            }

            var token = text[i..end].TrimEnd(".:");
            var ends = end == text.Length || !Boundaries.IsWord(text[end]);
            if (ends && colons is >= 2 and <= 8 && token.Length is >= 6 and <= 45 && (colons >= 7 || token.Contains("::", StringComparison.Ordinal)) && token[0] is '2' or '3' or 'f' or 'F'
                && IPAddress.TryParse(token, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6)
            {
                Add(address, new TextSpan(i, token.Length), candidates);
            }

            i = end;
        }
    }

    private static void Add(IPAddress address, TextSpan span, ICollection<Candidate> candidates)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        var range = IpRanges.Of(bytes);
        if (range != IpRange.Reserved)
        {
            candidates.Add(new Candidate(span, range == IpRange.Public ? 0.85 : 0.2));
        }
    }

    private static bool IsPart(char c) => char.IsAsciiHexDigit(c) || c is ':' or '.';
}
