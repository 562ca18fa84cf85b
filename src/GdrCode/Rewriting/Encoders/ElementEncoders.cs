using System.Globalization;

namespace GdrCode.Rewriting.Encoders;

/// <summary>One element of a collection of bytes: two hexadecimal digits become a number in the notation that was there.</summary>
internal sealed class HexElementEncoder : ITextEncoder
{
    public string? Encode(string value, in EncodingSite site) =>
        value.Length == 2 && byte.TryParse(value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) && site.Run == site.Whole
            ? ByteElementsEncoder.Number(number, site.Original)
            : null;
}

/// <summary>Year, month or day of a date that is written as numbers.</summary>
internal sealed class DateElementEncoder : ITextEncoder
{
    public string? Encode(string value, in EncodingSite site)
    {
        if (site.Run != site.Whole || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || site.Original.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        // 03 stays of two digits where it was written so.
        return number.ToString(CultureInfo.InvariantCulture).PadLeft(site.Original[0] == '0' ? site.Original.Length : 1, '0');
    }
}
