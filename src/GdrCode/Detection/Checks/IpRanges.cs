namespace GdrCode.Detection;

/// <summary>What an address belongs to.</summary>
internal enum IpRange
{
    /// <summary>An address that anybody on the internet may have.</summary>
    Public,

    /// <summary>A private range.</summary>
    Private,

    /// <summary>Loopback, link-local, multicast, documentation, benchmark, masks, public resolvers: says nothing of anybody.</summary>
    Reserved,
}

/// <summary>Tells the ranges of addresses apart (RFC 6890 and the registries it names).</summary>
internal static class IpRanges
{
    private static readonly HashSet<uint> Resolvers =
    [
        Of(8, 8, 8, 8), Of(8, 8, 4, 4), Of(1, 1, 1, 1), Of(1, 0, 0, 1), Of(1, 1, 1, 2), Of(1, 0, 0, 2), Of(1, 1, 1, 3), Of(1, 0, 0, 3), Of(9, 9, 9, 9), Of(9, 9, 9, 10), Of(9, 9, 9, 11),
        Of(149, 112, 112, 112), Of(208, 67, 222, 222), Of(208, 67, 220, 220), Of(208, 67, 222, 123), Of(208, 67, 220, 123), Of(64, 6, 64, 6), Of(64, 6, 65, 6),
        Of(4, 2, 2, 1), Of(4, 2, 2, 2), Of(4, 2, 2, 3), Of(4, 2, 2, 4), Of(94, 140, 14, 14), Of(94, 140, 15, 15), Of(77, 88, 8, 8), Of(77, 88, 8, 1), Of(114, 114, 114, 114),
        Of(114, 114, 115, 115), Of(223, 5, 5, 5), Of(223, 6, 6, 6), Of(119, 29, 29, 29), Of(180, 76, 76, 76), Of(185, 228, 168, 9), Of(84, 200, 69, 80), Of(84, 200, 70, 40),
        Of(168, 63, 129, 16), Of(156, 154, 70, 1), Of(195, 46, 39, 39), Of(195, 46, 39, 40), Of(76, 76, 19, 19), Of(76, 76, 2, 0), Of(168, 95, 1, 1), Of(1, 2, 3, 4), Of(4, 3, 2, 1),
        Of(12, 34, 56, 78), Of(70, 41, 3, 18), Of(150, 172, 238, 178), Of(5, 6, 7, 8), Of(11, 22, 33, 44), Of(123, 123, 123, 123), Of(123, 45, 67, 89), Of(98, 76, 54, 32), Of(168, 126, 63, 1), Of(168, 126, 63, 2), Of(162, 159, 200, 1), Of(162, 159, 200, 123), Of(93, 184, 215, 14),
        Of(93, 184, 216, 34), Of(132, 163, 96, 1), Of(132, 163, 97, 1), Of(129, 6, 15, 28), Of(129, 6, 15, 29), Of(172, 32, 0, 1), Of(192, 31, 196, 0), Of(140, 82, 121, 3), Of(140, 82, 121, 4),
    ];

    public static IpRange Of(uint address)
    {
        var (a, b) = ((int)(address >> 24), (int)(address >> 16) & 255);
        if (a is 10 || (a == 172 && b is >= 16 and <= 31) || (a == 192 && b == 168) || (a == 100 && b is >= 64 and <= 127))
        {
            return IpRange.Private;
        }

        var isSpecial = a is 0 or 127 or >= 224 || (a == 169 && b == 254) || (a == 192 && b == 0 && ((address >> 8) & 255) is 0 or 2) || (a == 198 && b is 18 or 19)
            || (address >> 8) == 0xC63364 || (address >> 8) == 0xCB0071 || (a == 192 && b == 88 && ((address >> 8) & 255) == 99);
        // Googlebot says its own addresses to everybody.
        isSpecial |= a == 66 && b == 249 && ((address >> 8) & 255) is >= 64 and <= 95;
        return isSpecial || IsPattern(address) || Resolvers.Contains(address) ? IpRange.Reserved : IpRange.Public;
    }

    /// <summary>The range of an IPv6 address given as sixteen bytes.</summary>
    public static IpRange Of(ReadOnlySpan<byte> address)
    {
        if ((address[0] & 0xE0) != 0x20)
        {
            return (address[0] & 0xFE) == 0xFC ? IpRange.Private : IpRange.Reserved;
        }

        var isDocumentation = address is [0x20, 0x01, 0x0D, 0xB8, ..] || (address[0] == 0x3F && address[1] == 0xFF && address[2] < 0x10);
        var isResolver = address is [0x20, 0x01, 0x48, 0x60, 0x48, 0x60, ..] or [0x26, 0x06, 0x47, 0x00, 0x47, 0x00, ..] or [0x26, 0x20, 0x00, 0xFE, ..] or [0x26, 0x20, 0x01, 0x19, ..]
            or [0x26, 0x20, 0x00, 0x74, ..] or [0x2A, 0x10, 0x50, 0xC0, ..] or [0x20, 0x01, 0x00, 0x00, ..];
        return isDocumentation || isResolver ? IpRange.Reserved : IpRange.Public;
    }

    private static uint Of(byte a, byte b, byte c, byte d) => ((uint)a << 24) | ((uint)b << 16) | ((uint)c << 8) | d;

    // x.0.0.0, x.y.0.0 are networks or versions; four equal parts and 1.2.3.4 are fillers.
    private static bool IsPattern(uint address)
    {
        var (a, b, c, d) = (address >> 24, (address >> 16) & 255, (address >> 8) & 255, address & 255);
        return (c == 0 && d == 0) || (b == 0 && c == 0) || (a == b && b == c && c == d) || (b == a + 1 && c == b + 1 && d == c + 1);
    }
}
