using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>What the cells beside a value say: whether they name a person, and whether that person is a specimen.</summary>
/// <param name="HasPerson">A cell holds a name, or is bound to one.</param>
/// <param name="IsSample">A cell holds a reserved domain, a specimen name or a word such as <c>test</c>.</param>
internal readonly record struct PersonRecord(bool HasPerson, bool IsSample)
{
    private const int Reach = 14;
    private const int LongestCell = 120;

    [ThreadStatic]
    private static List<NameWord>? buffer;

    /// <summary>Looks at the other fragments of the same line and of the same enclosing object.</summary>
    public static PersonRecord Of(FragmentView view)
    {
        var (person, sample) = (false, IsSampleText(view.Value));
        var lines = view.File.Text.Lines;
        var line = lines.GetLineFromPosition(view.Fragment.Span.Start).LineNumber;
        foreach (var direction in (ReadOnlySpan<int>)[1, -1])
        {
            for (var offset = 1; offset <= Reach && view.Neighbour(offset * direction) is { } other; offset++)
            {
                var sameLine = lines.GetLineFromPosition(other.Span.Start).LineNumber == line;
                if (!sameLine && other.Name is not null && other.Name == view.Fragment.Name)
                {
                    // The next record of the list begins.
                    break;
                }

                if (!sameLine && (!other.IsFieldBeside(view.Fragment) || IsAssertion(other.Scope)))
                {
                    continue;
                }

                if (other.Value.Length is > 1 and <= LongestCell)
                {
                    person |= NamesPerson(other);
                    sample |= sameLine && IsSampleText(other.Value);
                }
            }
        }

        return new PersonRecord(person, sample);
    }

    /// <summary>Whether a whole value is the full name of some private person.</summary>
    public static bool IsFullName(string value)
    {
        if (value.Length > 60 || !value.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        var words = buffer ??= [];
        WordScanner.Scan(value, words);
        return words.Count is >= 2 and <= 5 && words[0].StartsName && words[^1].StartsName && NameScore.Of(value, words, 0, words.Count - 1) >= 0.45 && !PublicNames.Contains(value);
    }

    private static bool NamesPerson(Fragment fragment) => PersonBindings.Of(fragment.Name) switch
    {
        PersonBinding.GivenName or PersonBinding.FamilyName or PersonBinding.FullName => char.IsUpper(fragment.Value[0]) || fragment.Value[0] > 0x0590,
        _ => IsFullName(fragment.Value),
    };

    // Checks in a row are no record.
    private static bool IsAssertion(string? scope) => scope is not null && (scope.Contains("Assert", StringComparison.Ordinal) || scope.Contains("Equal", StringComparison.Ordinal));

    private static bool IsSampleText(string value) =>
        value.Contains("example.", StringComparison.OrdinalIgnoreCase) || value.Contains(".test", StringComparison.OrdinalIgnoreCase) || value.Contains("specimen", StringComparison.OrdinalIgnoreCase)
        || value.Contains("mustermann", StringComparison.OrdinalIgnoreCase) || value.Contains("@test", StringComparison.OrdinalIgnoreCase) || value.StartsWith("Test ", StringComparison.Ordinal) || value.StartsWith("+999", StringComparison.Ordinal)
        || value.Contains("President", StringComparison.Ordinal) || value.Contains("Prime Minister", StringComparison.Ordinal) || (value.Length < 60 && PublicNames.Contains(value));
}
