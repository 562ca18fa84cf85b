using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>IPv4 addresses of the three documentation nets of RFC 5737; port and mask stay.</summary>
internal sealed class IPv4Kind : SurrogateKind
{
    private static readonly string[] Nets = ["192.0.2.", "198.51.100.", "203.0.113."];

    public override string Create(SurrogateContext context, string value) =>
        IsAddress(value) ? Make(context, value) : PatternIds.Create(context, value, PatternIds.Options.None);

    public override bool Contains(string value) => IsReserved(value) || PatternIds.Contains(value, PatternIds.Options.None);

    public static bool IsReserved(string value) => IsAddress(value) && Array.Exists(Nets, n => value.StartsWith(n, StringComparison.Ordinal));

    public static bool IsAddress(string value) => Length(value) > 0;

    public static string Make(SurrogateContext context, string value)
    {
        var length = Length(value);
        var stream = context.Stream(value[..length]);
        return string.Concat(Nets[stream.Next(Nets.Length)], (1 + stream.Next(254)).ToString(CultureInfo.InvariantCulture), value.AsSpan(length));
    }

    // Four groups of digits; what follows must be a port, a mask or a range.
    private static int Length(string value)
    {
        var (groups, digits) = (1, 0);
        for (var i = 0; i <= value.Length; i++)
        {
            if (i < value.Length && char.IsAsciiDigit(value[i]) && digits < 3)
            {
                digits++;
            }
            else if (digits > 0 && groups == 4)
            {
                return i == value.Length || ":/ -,;".Contains(value[i], StringComparison.Ordinal) ? i : 0;
            }
            else if (i < value.Length && value[i] == '.' && digits > 0)
            {
                (groups, digits) = (groups + 1, 0);
            }
            else
            {
                return 0;
            }
        }

        return 0;
    }
}

/// <summary>IPv6 addresses under 2001:db8::/32 (RFC 3849), group by group in the original lengths.</summary>
internal sealed class IPv6Kind : SurrogateKind
{
    private static readonly string[] Prefixes = ["2001:db8:", "2001:0db8:", "3fff:"];

    public override string Create(SurrogateContext context, string value)
    {
        var (start, end) = Bounds(value);
        if (!IPAddress.TryParse(value.AsSpan(start, end - start), out var address) || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return PatternIds.Create(context, value, PatternIds.Options.None);
        }

        var stream = context.Stream(address.ToString());
        var upper = value.AsSpan().ContainsAnyInRange('A', 'F');
        var groups = value[start..end].Split(':');
        var full = groups.Length == 8 && Array.TrueForAll(groups, g => g.Length == 4);
        var known = groups.Length > 2 && groups[0].Length > 0 && groups[1].Length > 0;
        var tail = known ? groups.AsSpan(2) : groups.AsSpan(Math.Max(0, Array.FindLastIndex(groups, g => g.Length == 0)));
        var text = full ? "2001:0db8" : "2001:db8";
        foreach (var group in tail)
        {
            text += ":" + Group(stream, group);
        }

        text = upper ? text.ToUpperInvariant() : text;
        return IPAddress.TryParse(text, out _)
            ? string.Concat(value.AsSpan(0, start), text, value.AsSpan(end))
            : string.Concat(value.AsSpan(0, start), $"2001:db8::{stream.Next(0xffff) + 1:x}", value.AsSpan(end));
    }

    public override bool Contains(string value)
    {
        var (start, end) = Bounds(value);
        var text = value[start..end];
        return (Array.Exists(Prefixes, p => text.StartsWith(p, StringComparison.OrdinalIgnoreCase)) && IPAddress.TryParse(text, out _))
            || PatternIds.Contains(value, PatternIds.Options.None);
    }

    private static string Group(KeyedStream stream, string group) =>
        group.Contains('.', StringComparison.Ordinal) ? $"{stream.Next(0xffff):x4}"
        : string.Concat(group.Select((_, i) => i == 0 ? stream.Pick("123456789abcdef") : stream.Pick("0123456789abcdef")));

    private static (int Start, int End) Bounds(string value)
    {
        var start = value.Length > 0 && value[0] == '[' ? 1 : 0;
        var end = value.AsSpan(start).IndexOfAnyExcept(TokenShapes.AddressSigns);
        return (start, end < 0 ? value.Length : start + end);
    }
}

/// <summary>
/// Hardware addresses 00-00-5E-00-53-xx, with the separators of the original. In a number, which must not fall below 32 bits, they are the same with the bit of
/// locally administered addresses, 02-00-5E-00-53-xx: no device is made with one.
/// </summary>
internal sealed class MacKind : SurrogateKind
{
    private const string Net = "00005e0053";
    private const string LocalNet = "02005e0053";

    public override string Create(SurrogateContext context, string value)
    {
        var digits = string.Concat(value.Where(char.IsAsciiHexDigit));
        if (digits.Length != 12 || value.Any(c => !char.IsAsciiHexDigit(c) && !":-. ".Contains(c, StringComparison.Ordinal)))
        {
            return context.Words.Map(value, Words.WordMode.Handle);
        }

        var text = (context.InNumber ? LocalNet : Net) + context.Stream(digits.ToLowerInvariant()).Next(256).ToString("x2", CultureInfo.InvariantCulture);
        text = value.AsSpan().ContainsAnyInRange('a', 'f') ? text : text.ToUpperInvariant();
        var place = 0;
        return string.Concat(value.Select(c => char.IsAsciiHexDigit(c) ? text[place++] : c));
    }

    public override bool Contains(string value)
    {
        var digits = string.Concat(value.Where(char.IsAsciiHexDigit));
        return digits.Length == 12 && (digits.StartsWith(Net, StringComparison.OrdinalIgnoreCase) || digits.StartsWith(LocalNet, StringComparison.OrdinalIgnoreCase))
            ? value.All(c => char.IsAsciiHexDigit(c) || ":-. ".Contains(c, StringComparison.Ordinal))
            : Words.TextMapper.Contains(value, Words.WordMode.Handle);
    }
}
