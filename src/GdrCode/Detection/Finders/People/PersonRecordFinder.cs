using System.Buffers;

using GdrCode.Model;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode.Detection;

/// <summary>Finds what a record says about the person it names: birth dates, numbers, codes that no key announces.</summary>
internal sealed class PersonRecordFinder : IFinder
{
    private const int LongestCell = 24;
    private const int LastBirthYear = 2016;

    private static readonly SearchValues<char> DateMarks = SearchValues.Create("0123456789-./");
    private static readonly SearchValues<char> PhoneMarks = SearchValues.Create("0123456789 -");

    public void Find(FragmentView view, ICollection<Candidate> candidates)
    {
        var value = view.Value;
        if (view.Traits.Digits < 3 || value.Length > LongestCell || (view.Fragment.Kind is not (FragmentKind.String or FragmentKind.ConfigurationValue or FragmentKind.Number or FragmentKind.Date) && view.Fragment.Text is not NestedText))
        {
            return;
        }

        var (category, score) = Shape(view, value.AsSpan().Trim());
        if (category is null || PersonRecord.Of(view) is not { HasPerson: true, IsSample: false })
        {
            return;
        }

        var start = value.Length - value.AsSpan().TrimStart().Length;
        candidates.Add(new Candidate(TextSpan.FromBounds(start, value.AsSpan().TrimEnd().Length), score, view.Fragment.Name, category));
    }

    private static (string? Category, double Score) Shape(FragmentView view, ReadOnlySpan<char> cell)
    {
        if (view.Fragment.Kind == FragmentKind.Date || IsDate(cell))
        {
            return BirthDate.IsPlausible(cell) && Year(cell) <= LastBirthYear && !SaysOtherDate(view) ? ("date-of-birth", 0.6) : default;
        }

        if (IsCode(cell))
        {
            return ("personnel-customer-or-student-id", 0.6);
        }

        return IsPhone(cell) && !SaysOtherDate(view) ? ("phone-number", 0.55) : default;
    }

    private static bool IsDate(ReadOnlySpan<char> cell) =>
        cell.Length is >= 8 and <= 10 && char.IsAsciiDigit(cell[0]) && char.IsAsciiDigit(cell[^1]) && cell.Count('-') + cell.Count('.') + cell.Count('/') == 2 && cell.IndexOfAnyExcept(DateMarks) < 0;

    private static int Year(ReadOnlySpan<char> cell) => cell.Length == 8 && int.TryParse(cell, out var compact) ? compact / 10_000 : int.TryParse(cell[^4..], out var last) ? last : int.TryParse(cell[..4], out var first) ? first : 9999;

    private static bool SaysOtherDate(FragmentView view)
    {
        foreach (var word in view.NameWords)
        {
            if (word is "isbn" or "issn" or "ean" or "air" or "aired" or "release" or "released" or "published" or "premiere" or "hire" or "hired" or "start" or "end" or "from" or "until" or "since" or "due" or "created" or "updated" or "modified" or "joined" or "valid" or "issued" or "expires" or "expiry" or "died" or "death" or "invoice" or "order" or "check" or "arrival" or "departure")
            {
                return true;
            }
        }

        return false;
    }

    // E-3301, 22EC147, S-2019-0417, DV-0117, KB-00731: letters and digits in one short code.
    private static bool IsCode(ReadOnlySpan<char> cell)
    {
        var (letters, digits, dashes) = (0, 0, 0);
        foreach (var c in cell)
        {
            letters += char.IsAsciiLetterUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            dashes += c is '-' or '/' ? 1 : 0;
        }

        return cell.Length is >= 5 and <= 13 && letters + digits + dashes == cell.Length && letters is >= 1 and <= 4 && digits >= 3 && dashes <= 2
            && (char.IsAsciiLetterUpper(cell[0]) || (char.IsAsciiDigit(cell[0]) && char.IsAsciiDigit(cell[^1]))) && cell.IndexOf("000", StringComparison.Ordinal) != cell.Length - 3 && cell.IndexOf("0000", StringComparison.Ordinal) < 0;
    }

    private static bool IsPhone(ReadOnlySpan<char> cell)
    {
        if (cell.IndexOfAnyExcept(PhoneMarks) >= 0 || cell[0] == ' ')
        {
            return false;
        }

        Span<char> digits = stackalloc char[LongestCell];
        var count = 0;
        foreach (var c in cell)
        {
            if (char.IsAsciiDigit(c))
            {
                digits[count++] = c;
            }
        }

        digits = digits[..count];
        return ((count is 10 or 11 && digits[0] == '0' && digits[1] != '0') || (count == 10 && digits[0] is >= '6' and <= '9' && cell.Length == 10)) && !PhonePlans.IsPlaceholder(digits) && !PhonePlans.IsReserved(digits);
    }
}
