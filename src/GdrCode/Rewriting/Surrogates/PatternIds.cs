namespace GdrCode.Rewriting.Surrogates;

/// <summary>Numbers in the pattern of the original that are led by zeros and end in a check digit of their own.</summary>
/// <remarks>No issuer gives out numbers with so many leading zeros; the check digit keeps zero-padded numbers of real systems apart.</remarks>
internal static class PatternIds
{
    private const string Letters = "XYZ";
    private const string Weights = "3791";

    [Flags]
    public enum Options
    {
        None = 0,

        /// <summary>Letters in front stay (EMP-, INV-).</summary>
        KeepPrefix = 1,

        /// <summary>All letters stay (a currency).</summary>
        KeepLetters = 2,
    }

    public static string Create(SurrogateContext context, string value, Options options)
    {
        // Zeros that lead a number stay, and what follows is a number of its type.
        if (context.Numeric && LeadingZeros(value) is > 0 and var zeros)
        {
            return string.Concat(value.AsSpan(0, zeros), Create(context, value[zeros..], options));
        }

        var stream = context.Stream(Canonical(value));
        var result = value.ToCharArray();
        var prefix = Prefix(value, options);
        for (var i = prefix; i < result.Length; i++)
        {
            var c = result[i];
            if (IsLetter(c) && !options.HasFlag(Options.KeepLetters))
            {
                var letter = stream.Pick(Letters);
                result[i] = char.IsUpper(c) ? letter : char.ToLowerInvariant(letter);
            }
        }

        FillDigits(result, stream, HeadOf(value, context.Numeric));
        return new string(result);
    }

    public static bool Contains(string value, Options options)
    {
        var prefix = Prefix(value, options);
        for (var i = prefix; i < value.Length; i++)
        {
            if (IsLetter(value[i])
                && !(options.HasFlag(Options.KeepLetters) && char.IsAscii(value[i]))
                && (!Letters.Contains(char.ToUpperInvariant(value[i]), StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return HasDigits(value, numeric: false, mayLack: prefix == 0 && !options.HasFlag(Options.KeepLetters));
    }

    /// <summary>The form for places that hold a number: 1 and zeros lead; 3, 9 or 99 where only so the type of a C# literal stays.</summary>
    public static bool ContainsNumeric(string value)
    {
        var number = value[..^NumericPlaces.SuffixOf(value)];
        return NumericPlaces.IsNumber(number) && HasDigits(number.AsSpan(LeadingZeros(number)), numeric: true, mayLack: false);
    }

    private static string Canonical(string value) =>
        string.Concat(value.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static int Prefix(string value, Options options)
    {
        if (!options.HasFlag(Options.KeepPrefix))
        {
            return 0;
        }

        var i = 0;
        while (i < value.Length && !char.IsAsciiDigit(value[i]))
        {
            i++;
        }

        return i is > 0 and <= 8 && i < value.Length ? i : 0;
    }

    // Zeros before another digit.
    private static int LeadingZeros(string number)
    {
        var start = number is ['-' or '+', ..] ? 1 : 0;
        var end = start;
        while (end + 1 < number.Length && number[end] == '0' && char.IsAsciiDigit(number[end + 1]))
        {
            end++;
        }

        return end > start ? end : 0;
    }

    private static string HeadOf(string value, bool numeric) =>
        numeric && Digits.Of(value).Length is var count && count > 1 ? NumberTypes.Head(NumericPlaces.TypeOf(value), count) : "";

    private static void FillDigits(char[] text, KeyedStream stream, string head)
    {
        var places = Places(text);
        var lead = Lead(places.Count, head.Length > 0);
        var sum = 0;
        for (var i = 0; i < places.Count; i++)
        {
            var digit = i < head.Length ? head[i] - '0' : i < lead ? 0 : stream.Next(10);
            if (places.Count >= 4 && i == places.Count - 1)
            {
                digit = 0;
                while ((sum + (digit * Weight(i))) % 10 != 7)
                {
                    digit++;
                }
            }

            sum += digit * Weight(i);
            text[places[i]] = (char)('0' + digit);
        }
    }

    private static bool HasDigits(ReadOnlySpan<char> text, bool numeric, bool mayLack)
    {
        var first = text.IndexOfAnyInRange('0', '9');
        if (first < 0)
        {
            return mayLack;
        }

        // Nearly every value fails here, before anything is allocated.
        if (!numeric && text[first] != '0')
        {
            return false;
        }

        var places = Places(text);
        var lead = Lead(places.Count, numeric);
        var (sum, head) = (0, "");
        for (var i = 0; i < places.Count; i++)
        {
            var digit = text[places[i]];
            if (numeric && i == head.Length && digit != '0' && i < lead)
            {
                head += digit;
            }
            else if (i < lead && digit != '0')
            {
                return false;
            }

            sum += (digit - '0') * Weight(i);
        }

        return (numeric && places.Count > 1 ? NumberTypes.IsHead(head, places.Count) : head.Length == 0) && (places.Count < 4 || sum % 10 == 7);
    }

    // Digits of other scripts are replaced by letters: ASCII digits alone carry the check.
    private static bool IsLetter(char c) => !char.IsAsciiDigit(c) && (char.IsLetterOrDigit(c) || char.IsSurrogate(c));

    private static int Weight(int index) => Weights[index % 4] - '0';

    private static int Lead(int count, bool numeric) => count switch
    {
        < 4 => count,
        4 => numeric ? 2 : 1,
        < 7 => 2,
        < 9 => 3,
        _ => 4,
    };

    private static List<int> Places(ReadOnlySpan<char> text)
    {
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                places.Add(i);
            }
        }

        return places;
    }
}
