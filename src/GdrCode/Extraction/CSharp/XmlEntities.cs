using System.Globalization;

using GdrCode.Model;

namespace GdrCode.Extraction.CSharp;

/// <summary>Decodes the entities of XML text.</summary>
internal static class XmlEntities
{
    private const int LongestEntity = 12;

    /// <summary>Appends XML text, one run per entity-free stretch and one per entity.</summary>
    public static void AppendXml(this PieceBuilder builder, ReadOnlySpan<char> run, int start, TextEncoding encoding)
    {
        if (!run.Contains('&'))
        {
            builder.Append(run, start, encoding, Escapes.None);
            return;
        }

        var value = new List<char>(run.Length);
        var offsets = new List<int>(run.Length + 1);
        for (var i = 0; i < run.Length;)
        {
            var (code, length) = run[i] == '&' ? Entity(run[i..]) : (run[i], 1);
            offsets.Add(i);
            if (code > char.MaxValue)
            {
                value.AddRange(char.ConvertFromUtf32(code));
                offsets.Add(i);
            }
            else
            {
                value.Add((char)code);
            }

            i += length;
        }

        offsets.Add(run.Length);
        builder.AppendDecoded(string.Concat(value), start, run.Length, encoding, [.. offsets]);
    }

    private static (int Code, int Length) Entity(ReadOnlySpan<char> run)
    {
        var end = run[..Math.Min(run.Length, LongestEntity)].IndexOf(';');
        if (end < 2)
        {
            return ('&', 1);
        }

        var name = run[1..end];
        var code = name switch
        {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            "apos" => '\'',
            _ => name[0] == '#' ? Number(name[1..]) : 0,
        };
        return code == 0 ? ('&', 1) : (code, end + 1);
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var hex = digits.Length > 0 && digits[0] is 'x' or 'X';
        var style = hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return int.TryParse(hex ? digits[1..] : digits, style, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? code : 0;
    }
}
