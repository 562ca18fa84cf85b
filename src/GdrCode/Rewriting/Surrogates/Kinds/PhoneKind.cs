namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>Numbers that numbering plans keep for fiction; elsewhere the unassigned country code 999, or leading zeros.</summary>
internal sealed class PhoneKind : SurrogateKind
{
    public override string Create(SurrogateContext context, string value)
    {
        var (digits, international) = PhonePlans.Read(value);
        if (digits.Length < 7 || digits.Length > 20)
        {
            return PatternIds.Create(context, value, PatternIds.Options.None);
        }

        var stream = context.Stream(digits);
        var text = PhonePlans.Find(digits, international) is var (head, count, plan)
            ? digits[..head] + Fill(stream, plan[stream.Next(plan.Length)]) + Random(stream, digits.Length - head - count)
            : Elsewhere(stream, digits, international);
        var surrogate = Digits.Replace(value, i => text[i]);
        return string.Concat(surrogate.Select(c => char.IsLetter(c) && !char.IsAscii(c) ? 'x' : c));
    }

    public override bool Contains(string value)
    {
        var (digits, international) = PhonePlans.Read(value);
        if (digits.Length < 7)
        {
            return PatternIds.Contains(value, PatternIds.Options.None);
        }

        return IsElsewhere(digits, international)
            || (PhonePlans.Find(digits, international) is var (head, _, plan) && Array.Exists(plan, p => Matches(digits.AsSpan(head), p)))
            || PatternIds.Contains(value, PatternIds.Options.None);
    }

    private static bool IsElsewhere(string digits, bool international) =>
        digits.StartsWith(international && digits.StartsWith("00", StringComparison.Ordinal) ? "00999" : international ? "999" : "000", StringComparison.Ordinal);

    private static string Elsewhere(KeyedStream stream, string digits, bool international)
    {
        var head = !international ? "000" : digits.StartsWith("00", StringComparison.Ordinal) ? "00999" : "999";
        return head + Random(stream, digits.Length - head.Length);
    }

    private static string Random(KeyedStream stream, int count) => string.Concat(Enumerable.Range(0, Math.Max(0, count)).Select(_ => stream.Pick("0123456789")));

    private static string Fill(KeyedStream stream, string plan) => string.Concat(plan.Select(c => c switch
    {
        'n' => stream.Pick("23456789"),
        'a' => stream.Pick("02345678"),
        'x' => stream.Pick("0123456789"),
        _ => c,
    }));

    private static bool Matches(ReadOnlySpan<char> digits, string plan)
    {
        for (var i = 0; i < plan.Length; i++)
        {
            if (i >= digits.Length || (char.IsAsciiDigit(plan[i]) && digits[i] != plan[i]))
            {
                return false;
            }
        }

        return true;
    }
}
