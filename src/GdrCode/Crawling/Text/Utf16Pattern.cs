using System.Text;

namespace GdrCode.Crawling;

/// <summary>Recognises UTF-16 without a byte order mark by where its NUL bytes stand.</summary>
internal static class Utf16Pattern
{
    private const int SampleLength = 4096;

    public static Encoding? Find(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        if (bytes.Length < 4 || bytes.Length % 2 != 0 || !sample.Contains((byte)0))
        {
            return null;
        }

        int even = 0, odd = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        // Program text is mostly ASCII, so that nearly every other byte is NUL, and next to none of the rest is.
        var units = sample.Length / 2;
        return odd * 10 >= units * 6 && even * 50 <= units ? TextEncodings.Utf16Le
            : even * 10 >= units * 6 && odd * 50 <= units ? TextEncodings.Utf16Be
            : null;
    }
}
