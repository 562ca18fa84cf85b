using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Hardware addresses in pairs (<c>aa:bb:…</c>, <c>aa-bb-…</c>) or in threes of four (<c>aabb.ccdd.…</c>) that are no part of a longer dump.</summary>
internal sealed class MacAddressFinder : IFinder
{
    private const int PairsLength = 17;
    private const int FoursLength = 14;

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        var text = view.Value.AsSpan();
        if (text.Length < FoursLength)
        {
            return;
        }

        for (var i = 2; i < text.Length - 2; i++)
        {
            var step = text[i] is ':' or '-' ? 2 : text[i] == '.' ? 4 : 0;
            var length = step == 2 ? PairsLength : FoursLength;
            var start = i - step;
            if (step == 0 || start < 0 || start + length > text.Length || !Matches(text.Slice(start, length), step, text[i]) || !StandsFree(text, start, start + length, text[i]))
            {
                continue;
            }

            candidates.Add(new Candidate(new TextSpan(start, length), text[i] == '.' ? 0.6 : 0.8));
            i = start + length;
        }
    }

    private static bool Matches(ReadOnlySpan<char> text, int step, char separator)
    {
        var letters = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var isSeparator = i % (step + 1) == step;
            if (isSeparator ? text[i] != separator : !char.IsAsciiHexDigit(text[i]))
            {
                return false;
            }

            letters += char.IsAsciiLetter(text[i]) ? 1 : 0;
        }

        // Six pairs of decimal digits with dashes are a time.
        return letters > 0 || separator == ':';
    }

    private static bool StandsFree(ReadOnlySpan<char> text, int start, int end, char separator) =>
        (start == 0 || (!char.IsLetterOrDigit(text[start - 1]) && text[start - 1] != separator))
        && (end == text.Length || (!char.IsLetterOrDigit(text[end]) && (text[end] != separator || end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]))));
}
