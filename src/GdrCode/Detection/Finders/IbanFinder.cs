using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>IBANs, run together or in groups; where one ends follows from its country, so that what stands behind it stays out.</summary>
internal sealed class IbanFinder : IFinder
{
    private const int Longest = 34;

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        if (view.Traits.Digits < 8 || view.Value.Length < 15)
        {
            return;
        }

        var text = view.Value.AsSpan();
        for (var i = 0; i + 15 <= text.Length; i++)
        {
            if (char.IsAsciiLetter(text[i]) && char.IsAsciiLetter(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3]) && Begins(text, i))
            {
                var length = Match(text[i..]);
                if (length > 0)
                {
                    candidates.Add(new Candidate(new TextSpan(i, length), 0.9));
                    i += length - 1;
                }
            }
        }
    }

    // In account statements the field ?31 is followed by the number at once.
    private static bool Begins(ReadOnlySpan<char> text, int at) =>
        at == 0 || !Boundaries.IsWord(text[at - 1]) || (at >= 3 && text[at - 3] == '?' && char.IsAsciiDigit(text[at - 2]) && char.IsAsciiDigit(text[at - 1]));

    private static int Match(ReadOnlySpan<char> text)
    {
        Span<char> id = stackalloc char[Longest];
        var expected = BankChecks.IbanLength([char.ToUpperInvariant(text[0]), char.ToUpperInvariant(text[1])]);
        var (count, at, dashes) = (0, 0, 0);
        for (; at < text.Length && count < expected; at++)
        {
            if (char.IsAsciiLetterOrDigit(text[at]))
            {
                id[count++] = char.ToUpperInvariant(text[at]);
            }
            else if (text[at] is not (' ' or '-' or '\u00a0') || !char.IsAsciiLetterOrDigit(text[at - 1]) || (text[at] == '-' && count % 4 != 0))
            {
                return 0;
            }
            else
            {
                dashes += text[at] == '-' ? 1 : 0;
            }
        }

        var ends = at == text.Length || !char.IsAsciiLetterOrDigit(text[at]);
        // With dashes it is written in fours, or it is a part of a GUID.
        return expected > 0 && count == expected && ends && (dashes == 0 || dashes == (expected - 1) / 4) && !IdText.IsPlaceholder(id.Slice(4, count - 4)) && BankChecks.IsIban(id[..count]) ? at : 0;
    }
}
