using System.Text;

namespace GdrCode.Crawling;

/// <summary>Recognises UTF-16 without a byte order mark by where its NUL bytes stand.</summary>
internal static class Utf16Pattern
{
    private const int SampleLength = 4096;

    public static Encoding? Find(ReadOnlySpan<byte> bytes, ContentHint hint)
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

        // Program text is mostly ASCII, so that nearly every other byte is NUL, and next to none of the rest is. A text in
        // another script has fewer, and then the name must speak for it.
        var share = hint == ContentHint.Text ? 30 : 60;
        var units = sample.Length / 2;
        return odd * 100 >= units * share && even * 50 <= units ? TextEncodings.Utf16Le
            : even * 100 >= units * share && odd * 50 <= units ? TextEncodings.Utf16Be
            : null;
    }
}
