using System.Text;

namespace GdrCode.Crawling;

/// <summary>Tells Windows-1252 and Latin-1 from other single and multi-byte code pages.</summary>
internal static class WesternText
{
    private const int RunLength = 4;
    private const int FewForeignBytes = 16;

    /// <summary>
    /// The encoding, or null where the bytes are more likely Cyrillic, Greek, Chinese or the like: read as Western European
    /// they would be noise in which nobody's name could be found.
    /// </summary>
    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        int high = 0, foreign = 0, run = 0;
        var same = true;
        var undefined = false;
        for (var i = 0; i <= bytes.Length; i++)
        {
            var b = i < bytes.Length ? bytes[i] : (byte)0;
            if (b >= 0x80)
            {
                same = run == 0 || (same && b == bytes[i - 1]);
                run++;
                undefined |= b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D;
                continue;
            }

            // Western European words have one or two such letters together; a longer run of one byte is a line drawn.
            high += run;
            foreign += run >= RunLength && !same ? run : 0;
            run = 0;
        }

        return foreign >= FewForeignBytes && foreign * 2 > high ? null
            : undefined ? TextEncodings.Latin1
            : TextEncodings.Windows1252;
    }
}
