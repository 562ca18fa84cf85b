using System.Buffers;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Finds phone and fax numbers: international ones by their plan, national ones by grouping or by a word that announces them.</summary>
internal sealed class PhoneFinder : IFinder
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;
    private const double LeastScore = 0.25;

    private static readonly SearchValues<char> Starts = SearchValues.Create("+(0123456789");

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        if (view.Traits.Digits < FewestDigits || view.Fragment.Kind is FragmentKind.Number or FragmentKind.Bytes or FragmentKind.Date)
        {
            return;
        }

        var text = view.Value;
        for (var i = 0; i < text.Length;)
        {
            var next = text.AsSpan(i).IndexOfAny(Starts);
            if (next < 0)
            {
                return;
            }

            i += next;
            var run = PhoneRun.Read(text, i);
            if (run.Digits >= FewestDigits && run.Digits <= MostDigits && StandsFree(text, run))
            {
                Judge(view, run, candidates);
            }

            i = Math.Max(run.End, i + 1);
        }
    }

    private static void Judge(FragmentView view, PhoneRun run, ICollection<Candidate> candidates)
    {
        var text = view.Value;
        Span<char> digits = stackalloc char[MostDigits];
        run.CopyDigits(text, digits);
        digits = digits[..run.Digits];
        if (PhonePlans.IsReserved(digits) || PhonePlans.IsPlaceholder(digits) || IsArithmetic(text.AsSpan(run.Start, run.End - run.Start), run))
        {
            return;
        }

        var announced = PhoneWords.Announces(view, run.Start);
        var score = Score(text, run, digits, announced);
        score = PhonePlans.IsTollFree(digits) ? Math.Min(score, 0.3) : score;
        score -= PublicMatter.IsSampleData(view.File.Path) ? 0.4 : 0;
        if (score >= LeastScore)
        {
            candidates.Add(new Candidate(TextSpan.FromBounds(run.Start, run.End), score, announced ? "announced" : null));
        }
    }

    // A list of digits, or a sum: (5 4 1 3 9 8), + 16843009 / 2.
    private static bool IsArithmetic(ReadOnlySpan<char> text, PhoneRun run) => (run.Groups == run.Digits && run.Groups >= FewestDigits) || (text.StartsWith("+ ") && text.Contains(" / ", StringComparison.Ordinal));

    private static double Score(string text, PhoneRun run, ReadOnlySpan<char> digits, bool announced)
    {
        if (text[run.Start] == '+')
        {
            return PhonePlans.HasCountryCode(digits) && digits.Length >= 8 ? announced ? 0.95 : run.Groups > 1 || digits.Length >= 10 ? 0.85 : 0.4 : 0;
        }

        if (run.IsDate)
        {
            return 0;
        }

        if (announced)
        {
            return digits.Length >= 8 || run.Groups > 1 ? 0.8 : 0.6;
        }

        return run.HasDots ? 0 : National(text, run, digits);
    }

    // Groupings that nothing else has: (985) 872-4416, 045-664-2917, 0676 512 09 44, 010-2340-4230.
    private static double National(string text, PhoneRun run, ReadOnlySpan<char> digits)
    {
        if (run.Groups < 2 || digits.Length is < 9 or > 12 || digits.StartsWith("978") || digits.StartsWith("979") || run.IsOtherId || (run.Groups == 6 && run.FirstGroup == 2 && run.ShortestGroup == 2) || FollowsToken(text, run.Start))
        {
            return 0;
        }

        if (text[run.Start] == '(')
        {
            return digits[0] == '0' || digits.Length == 10 ? 0.7 : 0.4;
        }

        if (digits.StartsWith("00"))
        {
            return PhonePlans.HasCountryCode(digits[2..]) && run.Groups > 2 && run.FirstGroup > 1 ? 0.65 : 0;
        }

        if (digits[0] == '0' && digits[1] != '0')
        {
            return run.Groups >= 3 && run.FirstGroup is >= 2 and <= 5 && run.ShortestGroup >= 2 ? 0.55 : run.Groups == 2 && run.FirstGroup is 3 or 4 or 5 ? 0.4 : 0;
        }

        return run.IsNorthAmerican && !text.AsSpan(run.Start, run.End - run.Start).Contains(' ') && digits[0] >= '2' && digits[3] >= '2' ? 0.6 : 0;
    }

    // NL91 ABNA 0417 1643 00: the groups before belong to the same id.
    private static bool FollowsToken(string text, int start) =>
        start > 1 && text[start - 1] is ' ' or '-' && (char.IsAsciiLetterUpper(text[start - 2]) || char.IsAsciiDigit(text[start - 2]));

    // 377-383(1968): the pages of an article, and its year.
    private static bool IsCitation(string text, PhoneRun run) => text.AsSpan(run.Start, run.End - run.Start) is [.., '(', '1' or '2', _, _, _] or [.., '(', '1' or '2', _, _, _, ')'];

    private static bool StandsFree(string text, PhoneRun run)
    {
        if (IsCitation(text, run))
        {
            return false;
        }

        if (run.Start > 0)
        {
            var before = text[run.Start - 1];
            if (char.IsLetterOrDigit(before) || before is '_' or '.' or '#' or '$' or '%' or '\\' || (before is '-' or '/' && run.Start > 1 && char.IsLetterOrDigit(text[run.Start - 2])))
            {
                return false;
            }
        }

        if (run.End == text.Length)
        {
            return true;
        }

        var after = text[run.End];
        return !(char.IsLetterOrDigit(after) || after is '_' or '%' || (after is '-' or '/' or ':' or '.' && run.End + 1 < text.Length && char.IsLetterOrDigit(text[run.End + 1])));
    }
}
