using System.Text.RegularExpressions;

namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>Dates in the format of the original, in the years 1900 to 1909; day and month up to 12, so that either order is valid.</summary>
/// <remarks>A two-digit year can't say its century: such dates become day = month of the year 00.</remarks>
internal sealed partial class DateKind : SurrogateKind
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];

    public override string Create(SurrogateContext context, string value)
    {
        var groups = DigitRun().Matches(value);
        var stream = context.Stream(value);
        if (groups.Count == 0 || groups[0].Length is not (1 or 2 or 4 or 6 or 8))
        {
            return PatternIds.Create(context, value, PatternIds.Options.None);
        }

        var (month, day, year) = (1 + stream.Next(HasYear(groups) ? 12 : 9), 1 + stream.Next(12), 1900 + stream.Next(10));
        if (groups[0].Length >= 6)
        {
            return Digits.Replace(value, i => Compact(groups[0].Length, value.AsSpan(groups[0].Index), year, month, day)(i));
        }

        if (IsEra(value, groups))
        {
            // The first year of an era, month and day alike.
            var place = 0;
            return DigitRun().Replace(value, m => place++ < 3 ? $"{(place == 1 ? 1 : 1 + ((month - 1) % 9))}".PadLeft(m.Length, '0') : Zeros(m));
        }

        var hasYear = HasYear(groups);
        var (seen, small) = (0, hasYear ? day : month);
        var text = DigitRun().Replace(value, m => ++seen > 3 ? Zeros(m) : m.Length switch
        {
            4 => $"{year}",
            2 => !hasYear && seen == 3 ? "00" : $"{(seen == 1 && hasYear ? month : small):00}",
            1 => $"{1 + (((seen == 1 && hasYear ? month : small) - 1) % 9)}",
            _ => Zeros(m),
        });
        return MonthName().Replace(text, m => Month(m.Value, month));
    }

    public override bool Contains(string value)
    {
        var groups = DigitRun().Matches(value);
        if (groups.Count == 0 || Words.WordScanner.Scan(MonthName().Replace(value, "")).Exists(t => t is { Kind: Words.WordTokenKind.Letters, Length: > 3 }))
        {
            return PatternIds.Contains(value, PatternIds.Options.None);
        }

        if (groups[0].Length is 8)
        {
            return groups[0].ValueSpan.StartsWith("190") || groups[0].ValueSpan[4..].StartsWith("190");
        }

        if (groups[0].Length is 6)
        {
            return groups[0].Value is ['0', '0', var m1, var m2, var d1, var d2] ? m1 == d1 && m2 == d2
                : groups[0].Value is [var a, var b, var c, var d, '0', '0'] ? a == c && b == d
                : false;
        }

        return IsEra(value, groups)
            ? groups[0].ValueSpan.TrimStart('0') is "1" && groups[1].ValueSpan.TrimStart('0').SequenceEqual(groups[2].ValueSpan.TrimStart('0'))
            : HasYear(groups)
            ? groups.Take(3).Any(g => g.Length == 4 && g.ValueSpan.StartsWith("190"))
            : groups.Count >= 3 && groups[2].Value == "00" && groups[0].Value.TrimStart('0') == groups[1].Value.TrimStart('0');
    }

    private static bool HasYear(MatchCollection groups) => groups.Take(3).Any(g => g.Length == 4);

    private static bool IsEra(string value, MatchCollection groups) =>
        value.Contains('\u5E74', StringComparison.Ordinal) && groups.Count >= 3 && !HasYear(groups) && groups.Take(3).All(g => g.Length <= 2);

    private static string Zeros(Match run) => new('0', run.Length);

    // yyyyMMdd unless the year stands last, then ddMMyyyy; six digits hold no century.
    private static Func<int, char> Compact(int length, ReadOnlySpan<char> value, int year, int month, int day)
    {
        var yearLast = length == 8 && !(value.StartsWith("19") || value.StartsWith("20")) && (value[4..].StartsWith("19") || value[4..].StartsWith("20"));
        var text = length == 6 ? $"00{day:00}{day:00}" : yearLast ? $"{day:00}{month:00}{year}" : $"{year}{month:00}{day:00}";
        return i => i < text.Length ? text[i] : '0';
    }

    private static string Month(string name, int month)
    {
        var sameLength = Months.Where(m => m.Length == name.Length && m != "May").ToArray();
        var chosen = sameLength.Length == 0 ? "May" : sameLength[month % sameLength.Length];
        return Words.Folding.WithCaseOf(chosen.ToLowerInvariant(), name);
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex DigitRun();

    [GeneratedRegex(@"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b", RegexOptions.IgnoreCase)]
    private static partial Regex MonthName();
}
