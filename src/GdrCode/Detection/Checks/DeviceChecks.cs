using static GdrCode.Detection.CheckDigits;

namespace GdrCode.Detection;

/// <summary>Numbers of phones, network cards and vehicles.</summary>
internal static class DeviceChecks
{
    private const string VinLetters = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private const string VinValues = "12345678123457923456789";

    public static IEnumerable<KeyValuePair<string, ValueCheck>> All =>
    [
        new("imei", IdText.Digits(15, 16, id => (id.Length == 16 || Luhn(id)) && !id.SequenceEqual("490154203237518") && !id.StartsWith("00"))),
        new("imei-issued", IdText.Digits(15, id => Luhn(id) && Number(id, 0, 2) is 1 or 35 or 86 or 99 && !id.SequenceEqual("490154203237518"))),
        new("imsi", IdText.Digits(14, 15, id => id[0] is >= '2' and <= '7' && !id.StartsWith("00101"))),
        new("iccid", IdText.Digits(18, 22, id => id.StartsWith("89") && !IdText.IsPlaceholder(id[2..]))),
        new("iccid-luhn", IdText.Digits(19, 20, id => id.StartsWith("89") && Luhn(id))),
        new("vin", IdText.Letters(17, IsVin)),
        new("vin-checked", IdText.Letters(17, id => IsVin(id) && VinCheck(id) == id[8])),
        new("mac", IsMac),
    ];

    // No I, O or Q; the last four are digits; a serial without any letter is a number of something else.
    private static bool IsVin(ReadOnlySpan<char> id)
    {
        var letters = 0;
        foreach (var c in id)
        {
            if (!char.IsAsciiDigit(c) && !VinLetters.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }

            letters += char.IsAsciiDigit(c) ? 0 : 1;
        }

        return letters is >= 3 and <= 12 && IdText.AreDigits(id[^4..]);
    }

    private static char VinCheck(ReadOnlySpan<char> id)
    {
        ReadOnlySpan<int> weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            var at = VinLetters.IndexOf(id[i], StringComparison.Ordinal);
            sum += weights[i] * (at < 0 ? id[i] - '0' : VinValues[at] - '0');
        }

        return sum % 11 == 10 ? 'X' : (char)('0' + (sum % 11));
    }

    /// <summary>Six pairs of hexadecimal digits that are a device's own: no group, broadcast, documentation or counting address.</summary>
    private static bool IsMac(ReadOnlySpan<char> value)
    {
        Span<byte> bytes = stackalloc byte[6];
        var nibbles = 0;
        foreach (var c in value)
        {
            if (char.IsAsciiHexDigit(c) && nibbles < 12)
            {
                bytes[nibbles / 2] = (byte)((bytes[nibbles / 2] << 4) | Convert.ToInt32(c.ToString(), 16));
                nibbles++;
            }
        }

        return nibbles == 12 && (bytes[0] & 1) == 0 && !IsPattern(bytes) && !bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0x5E])
            && !bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0]) && !bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 0x0C, 0x07, 0xAC]) && !bytes.StartsWith((ReadOnlySpan<byte>)[0, 0x1A, 0x2B, 0x3C]);
    }

    // Virtual routers have addresses of their own (VRRP, HSRP). 00:11:22:33:44:55, 12:34:56:78:9A:BC, AA:BB:CC:DD:EE:FF, DE:AD:BE:EF:…, six times the same.
    private static bool IsPattern(ReadOnlySpan<byte> bytes)
    {
        var steady = true;
        for (var i = 2; i < bytes.Length; i++)
        {
            steady &= (byte)(bytes[i] - bytes[i - 1]) == (byte)(bytes[1] - bytes[0]);
        }

        return steady || bytes.StartsWith((ReadOnlySpan<byte>)[0x12, 0x34, 0x56]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xDE, 0xAD, 0xBE])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0x01, 0x23, 0x45]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE]);
    }
}
