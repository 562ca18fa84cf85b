using System.Text;

namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>Statements about a person: "not stated" in the original length.</summary>
internal sealed class NeutralTextKind : SurrogateKind
{
    private const int MostPoints = 3;

    private static readonly string[] Short = ["", "x", "na", "n/a", "none", "blank", "unsaid", "unknown", "withheld", "not given", "not stated"];
    private static readonly string[] Ends = ["", ".", "..", "...", " yet", " here", " today", " so far", " at all.", " for now.", " as of now", " at present"];

    public override string Create(SurrogateContext context, string value)
    {
        if (Digits.Of(value).Length >= 4)
        {
            return PatternIds.Create(context, value, PatternIds.Options.None);
        }

        var text = Words.Folding.WithCaseOf(Text(value.Length), Model(value));
        return text != value ? text : new string('x', value.Length);
    }

    public override bool Contains(string value) =>
        IsText(value) || (Digits.Of(value).Length >= 4 && PatternIds.Contains(value, PatternIds.Options.None));

    // A rule may leave out the points at the end.
    private static bool IsText(string value)
    {
        if (value.Equals(value.Length < Short.Length ? Short[value.Length] : null, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return value.StartsWith(Short[^1], StringComparison.OrdinalIgnoreCase) && value.TrimEnd('.') is var words
            && Enumerable.Range(words.Length, MostPoints + 1).Any(n => words.Equals(Text(n).TrimEnd('.'), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The neutral text of a length; there is exactly one.</summary>
    public static string Text(int length)
    {
        if (length < Short.Length)
        {
            return Short[length];
        }

        var text = new StringBuilder(Short[10], length);
        while (length - text.Length >= Ends.Length)
        {
            text.Append(", ").Append(Short[10]);
        }

        return text.Append(Ends[length - text.Length]).ToString();
    }

    // All upper, or a first letter that is: other patterns would look odd on other words.
    private static string Model(string value) =>
        value.Length > 1 && value.Any(char.IsUpper) && !value.Any(char.IsLower) ? new string('A', value.Length)
        : char.IsUpper(value[0]) ? "A".PadRight(value.Length, 'a') : new string('a', value.Length);
}

/// <summary>ICD codes become Z00, "no complaint"; other statements are neutral.</summary>
internal sealed class DiagnosisKind : SurrogateKind
{
    private static readonly NeutralTextKind Neutral = new();

    public override string Create(SurrogateContext context, string value) =>
        !IsCode(value) ? Neutral.Create(context, value)
        : string.Concat(char.IsAsciiLetterLower(value[0]) ? "z" : "Z", Digits.Replace(value[1..], _ => '0')) is var code && code != value ? code : Mask.Create(value);

    public override bool Contains(string value) =>
        IsCode(value) ? value[0] is 'Z' or 'z' && Digits.Of(value).All(c => c == '0') : Neutral.Contains(value);

    private static bool IsCode(string value) =>
        value.Length is >= 3 and <= 8 && char.IsAsciiLetter(value[0]) && char.IsAsciiDigit(value[1]) && !value.AsSpan(1).ContainsAnyExcept(TokenShapes.DigitsAndPoint);
}

/// <summary>Ages: 30 (40 where it was 30) in as many digits.</summary>
internal sealed class AgeKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value)
    {
        var digits = Digits.Of(value).Length;
        if (digits is 0 or > 3)
        {
            return PatternIds.Create(context, value, PatternIds.Options.None);
        }

        var age = digits switch { 1 => "3", 2 => "30", _ => "103" };
        var text = Digits.Replace(value, i => age[i]);
        return text != value ? text : Digits.Replace(value, i => digits == 3 ? "104"[i] : "40"[i]);
    }

    public override bool Contains(string value) =>
        Digits.Of(value) is "3" or "30" or "4" or "40" or "103" or "104" || PatternIds.Contains(value, PatternIds.Options.None);
}

/// <summary>Coordinates within a tenth of a degree of 0, 0, where nobody lives, as long as they were.</summary>
internal sealed class CoordinatesKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value)
    {
        var stream = context.Stream(value);
        var result = new StringBuilder(value.Length);
        foreach (var (start, length, point) in Numbers(value))
        {
            if (point < 0 && length > 0)
            {
                result.Append('0', length);
            }
            else if (length > 0)
            {
                var number = "0.0".PadRight(length, '0').ToCharArray();
                for (var i = 3; i < length; i++)
                {
                    number[i] = stream.Pick("0123456789");
                }

                result.Append(number.AsSpan(0, length));
            }
            else
            {
                result.Append(value[start]);
            }
        }

        return result.ToString();
    }

    public override bool Contains(string value)
    {
        var found = false;
        foreach (var (start, length, point) in Numbers(value))
        {
            var number = value.AsSpan(start, length);
            found |= length > 0;
            if (length > 0 && (point < 0 ? number.IndexOfAnyExcept('0') >= 0 : !number.StartsWith("0.0".AsSpan(0, Math.Min(3, length)))))
            {
                return false;
            }

            if (length == 0 && char.IsLetter(value[start]) && !"NSEWnsew".Contains(value[start], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return found;
    }

    // Runs of digits with at most one point; any other character comes as a run of length 0.
    private static IEnumerable<(int Start, int Length, int Point)> Numbers(string value)
    {
        for (var start = 0; start < value.Length;)
        {
            if (!char.IsAsciiDigit(value[start]))
            {
                yield return (start++, 0, -1);
                continue;
            }

            var (end, point) = (start, -1);
            while (end < value.Length && (char.IsAsciiDigit(value[end]) || (value[end] == '.' && point < 0 && end + 1 < value.Length && char.IsAsciiDigit(value[end + 1]))))
            {
                point = value[end] == '.' ? end : point;
                end++;
            }

            yield return (start, end - start, point);
            start = end;
        }
    }
}
