using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Finds a date under a name that says it is somebody's day of birth.</summary>
internal sealed partial class BirthDateFinder : IFinder
{
    private const int LongestValue = 60;

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        if (view.Traits.Digits < 3 || view.Value.Length > LongestValue)
        {
            return;
        }

        var match = Date().Match(view.Value);
        if (match.Success && BirthDate.IsPlausible(match.ValueSpan))
        {
            var score = PersonRecord.Of(view).IsSample ? 0.2 : 0.8;
            candidates.Add(new Candidate(new TextSpan(match.Index, match.Length), score, view.Fragment.Name));
        }
    }

    [GeneratedRegex(@"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.] ?\d{1,2}[-/.] ?(?:19|20)\d\d|(?:19|20)\d{6}|\d{1,2}\.? (?:de )?\p{L}{3,10}\.?,? (?:de )?(?:19|20)\d\d|\p{L}{3,9}\.? \d{1,2},? (?:19|20)\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
