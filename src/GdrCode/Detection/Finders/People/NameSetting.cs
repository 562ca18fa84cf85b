using System.Buffers;

using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>Where a possible name stands, and what that says for or against it.</summary>
internal sealed class NameSetting(FragmentView view, List<NameWord> words, PersonBinding binding)
{
    private static readonly SearchValues<char> Gaps = SearchValues.Create(" :=.,(\"'*`-–—\t");

    private double? nearby;

    public string Text { get; } = view.Value;

    public FragmentView View { get; } = view;

    public List<NameWord> Words { get; } = words;

    public PersonBinding Binding { get; } = binding;

    public string? Hint { get; } = binding == PersonBinding.None ? null : view.Fragment.Name;

    /// <summary>Weighs the surroundings of the words <paramref name="first"/> to <paramref name="last"/> in the run from <paramref name="run"/> to <paramref name="end"/>.</summary>
    public double Adjust(double score, int run, int first, int last, int end)
    {
        var whole = IsWhole(first, last);
        score += whole ? Bound() : 0;
        score += Cue(first);
        score -= After(last);
        score -= BesideNumber(first, last);
        score -= HasSampleMailbox(last) ? 0.4 : 0;
        score -= run < first && !LeadsIn(run, first) ? 0.12 : 0;
        score -= end - 1 > last ? 0.12 : 0;
        var about = score > 0.25 ? PublicMatter.Discount(Text, View.File.Path) : 0;
        if (about > 0 || score is > 0.3 and < 0.8)
        {
            score += Nearby();
            score -= Nearby() > 0 ? about / 2 : about;
        }

        if (score >= 0.4 && View.Fragment.Kind is FragmentKind.Comment or FragmentKind.Documentation or FragmentKind.Prose && PublicMatter.IsHistory(Text, Words[first].Start))
        {
            score -= 0.35;
        }

        if (score >= 0.5 && View.Fragment.Kind is FragmentKind.String or FragmentKind.ConfigurationValue && PersonRecord.Of(View).IsSample)
        {
            score -= 0.4;
        }

        return Math.Min(score, 0.95);
    }

    /// <summary>How plainly the word before says that a person follows.</summary>
    public double Cue(int first)
    {
        if (first == 0)
        {
            return 0;
        }

        var before = Words[first - 1];
        var gap = Text.AsSpan(before.End, Words[first].Start - before.End);
        if (gap.Length > 6 || gap.IndexOfAnyExcept(Gaps) >= 0)
        {
            return 0;
        }

        var word = before.Of(Text);
        if (NameContext.IsTitle(word.TrimEnd('.')) && gap.IndexOfAny('.', ' ') >= 0)
        {
            return 0.3;
        }

        var comma = gap.IndexOfAny(',', '(') >= 0;
        return NameContext.IsStrongCue(word) ? comma ? 0.05 : 0.25
            : before.Shape == WordShape.Lower && !comma && NameContext.IsWeakCue(word) ? (first > 1 && before.Follows && NameContext.IsStrongCue(Words[first - 2].Of(Text)) ? 0.22 : 0.06)
            : NameContext.IsTermBefore(word) && !comma ? -0.3
            : 0;
    }

    public bool IsWhole(int first, int last)
    {
        var outside = Text.AsSpan(0, Words[first].Start).Trim();
        return first > 0 && NameContext.IsTitle(Words[first - 1].Of(Text)) ? Words[first - 1].Start == 0 && Text.AsSpan(Words[last].End).IsWhiteSpace()
            : outside.IsEmpty && Text.AsSpan(Words[last].End).Trim(" .").IsEmpty;
    }

    /// <summary>Whether the same record, line or neighbour holds a mailbox, a phone number or a birth date.</summary>
    public double Nearby() => nearby ??= HasContact(Text) || NeighbourHasContact() ? 0.15 : 0;

    private double Bound() => Binding switch
    {
        PersonBinding.FullName => 0.4,
        PersonBinding.GivenName or PersonBinding.FamilyName => 0.4,
        PersonBinding.Role => 0.25,
        PersonBinding.Handle => 0.15,
        PersonBinding.BareName => 0.08,
        _ => 0.02,
    };

    // "Ask Kadri Põlluste": the word that opens the sentence leads to the name.
    private bool LeadsIn(int run, int first)
    {
        for (var i = run; i < first; i++)
        {
            var word = Words[i].Of(Text);
            if (!NameContext.IsStrongCue(word) && !NameContext.IsTitle(word.TrimEnd('.')) && !NameContext.IsWeakCue(word) && !IsSentenceStart(i))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSentenceStart(int i) => Words[i].Start == 0 || (i > 0 && !Words[i].Follows);

    private double After(int last)
    {
        var rest = Text.AsSpan(Words[last].End);
        var minus = 0.0;
        if (last + 1 < Words.Count && Words[last + 1].Start - Words[last].End <= 3)
        {
            var gap = rest[..(Words[last + 1].Start - Words[last].End)];
            var next = Words[last + 1].Of(Text);
            if (NameContext.IsTermAfter(next) && gap.IndexOfAny(',', '\n', '(') < 0)
            {
                minus += 0.5;
            }
            else if (gap.StartsWith("'") || gap.StartsWith("’"))
            {
                minus += last + 2 < Words.Count && NameContext.IsTermAfter(Words[last + 2].Of(Text)) ? 0.5 : 0;
            }
        }

        return minus + (IsCited(rest) ? 0.35 : 0);
    }

    // Mary Smith <mary@example.net>
    private bool HasSampleMailbox(int last)
    {
        var rest = Text.AsSpan(Words[last].End);
        rest = rest[..Math.Min(rest.Length, 60)];
        var at = rest.IndexOf('@');
        return at >= 0 && (rest[at..].Contains("example.", StringComparison.OrdinalIgnoreCase) || rest[at..].Contains(".test", StringComparison.OrdinalIgnoreCase));
    }

    // "2817 Milton Dr." and "Karl Marx 6" are streets.
    private double BesideNumber(int first, int last)
    {
        var before = Text.AsSpan(0, Words[first].Start);
        var after = Text.AsSpan(Words[last].End);
        return (before.Length > 1 && before[^1] == ' ' && char.IsAsciiDigit(before[^2]) ? 0.15 : 0)
            + (after.Length > 1 && after[0] == ' ' && char.IsAsciiDigit(after[1]) && !(after.Length > 4 && char.IsAsciiDigit(after[4])) ? 0.2 : 0);
    }

    // (1976), ", 1969", "et al.": literature, not colleagues.
    private static bool IsCited(ReadOnlySpan<char> rest)
    {
        rest = rest[..Math.Min(rest.Length, 12)].TrimStart(" ,(");
        return rest.StartsWith("et al") || (rest.Length >= 4 && rest[0] is '1' or '2' && !rest[..4].ContainsAnyExceptInRange('0', '9')
            && (rest.Length == 4 || !char.IsAsciiLetterOrDigit(rest[4])) && (rest.Length < 6 || rest[4] != '-' || !char.IsAsciiDigit(rest[5])));
    }

    private bool NeighbourHasContact()
    {
        for (var offset = 1; offset <= 4; offset++)
        {
            if (IsContact(View.Neighbour(offset)) || IsContact(View.Neighbour(-offset)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsContact(Fragment? fragment) =>
        fragment is not null && fragment.Value.Length < 200 && fragment.Kind is FragmentKind.String or FragmentKind.ConfigurationValue && Math.Abs(fragment.Span.Start - View.Fragment.Span.Start) < 400 && HasContact(fragment.Value);

    private static bool HasContact(string text)
    {
        var at = text.AsSpan().IndexOf('@');
        if (at > 0 && at + 3 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]) && text.AsSpan(at).Contains('.') && !text.Contains("example.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return CharacterTraits.Of(text).Digits >= 7 && PhoneShape.StandsIn(text);
    }
}
