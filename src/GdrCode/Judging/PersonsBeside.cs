using GdrCode.Model;

namespace GdrCode.Judging;

/// <summary>What a value gains from a person who is named beside it: a post code, an order or a browser points at nobody by itself.</summary>
internal sealed class PersonsBeside(SourceFile file, IReadOnlyList<Finding> findings, Func<Category, string, bool> isSafe)
{
    private const double Gain = 0.35;
    private const double SureOfPerson = 0.5;
    private const int ShortestNamePart = 4;

    // How far apart, in characters, the fields of one record stand.
    private const int Reach = 400;

    private static readonly HashSet<string> Tied =
    [
        "postal-code-of-person", "swift-bic", "transaction-of-person", "user-agent-or-fingerprint", "personal-website-url", "geo-coordinates-of-person",
    ];

    private static readonly HashSet<string> Persons = ["person-full-name", "person-given-name", "person-family-name", "email-address-personal", "email-address-corporate"];

    private List<(Finding Finding, int Start, int Line)>? people;

    public double GainOf(Finding finding)
    {
        if (!Tied.Contains(finding.Category.Id))
        {
            return 0;
        }

        people ??= [.. findings.Where(f => Persons.Contains(f.Category.Id) && f.Score >= SureOfPerson && !isSafe(f.Category, f.Value)).Select(f => (f, StartOf(f), LineOf(StartOf(f))))];
        if (people.Count == 0)
        {
            return 0;
        }

        var start = StartOf(finding);
        var line = LineOf(start);
        foreach (var (person, at, personLine) in people)
        {
            if ((personLine == line || (Math.Abs(at - start) <= Reach && person.Fragment.IsFieldBeside(finding.Fragment))) && IsAbout(finding, person))
            {
                return Gain;
            }
        }

        return 0;
    }

    // Whoever has a home page stands in its address; the sites of products stand beside people, too.
    private static bool IsAbout(Finding finding, Finding person)
    {
        if (finding.Category.Id != "personal-website-url")
        {
            return true;
        }

        foreach (var part in person.Value.Split(' ', '.', '@', '-'))
        {
            if (part.Length >= ShortestNamePart && finding.Value.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int StartOf(Finding finding) => finding.Fragment.Text.ToSourceHull(finding.ValueSpan).Start;

    private int LineOf(int position) => file.Text.Lines.GetLineFromPosition(position).LineNumber;
}
