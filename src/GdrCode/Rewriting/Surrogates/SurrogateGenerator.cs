using System.Text;
using GdrCode.Model;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>Makes the value that takes the place of a sensitive one: a pure function of the key, the kind and the value.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public sealed class SurrogateGenerator(ReadOnlySpan<byte> key)
{
    private const int Steps = 6;
    private const int SecondDraw = 1000;

    private readonly SurrogateKey key = new(key.ToArray());

    /// <summary>A surrogate for <paramref name="value"/>; <see cref="SurrogateSpace"/> recognises it.</summary>
    /// <param name="category">Names the kind of surrogate.</param>
    /// <param name="value">The value, decoded.</param>
    /// <param name="attempt">0 the natural surrogate; 1 in plain letters and digits, safe where a number must not lead with zero; 2 a mask; beyond that ever other surrogates, for those that meet a real value.</param>
    public string Create(Category category, string value, int attempt = 0) => Create(category.Replacement, value, attempt, numeric: false);

    /// <summary>A surrogate for what was found, fit for the place: a number stays a number.</summary>
    public string Create(JudgedFinding judged, int attempt = 0)
    {
        var (finding, kind) = (judged.Finding, judged.Verdict.Category.Replacement);
        if (attempt == 2 && NumericPlaces.IsBytes(finding))
        {
            return new string('0', finding.Value.Length);
        }

        // No mask is a date.
        var simplest = attempt == 2 && NumericPlaces.IsDate(finding) ? 1 : attempt;
        var surrogate = Create(kind, finding.Value, simplest, NumericPlaces.Holds(finding));
        var parts = NumericPlaces.PartsOf(finding);
        return NumericPlaces.FitParts(surrogate, finding.Value, parts) ? surrogate : Mask.Create(finding.Value, parts);
    }

    internal string Create(string kindName, string value, int attempt, bool numeric)
    {
        var kind = SurrogateKinds.Of(kindName);
        if (kind.TakesLines || value.AsSpan().IndexOfAny(LineBreaks.Characters) < 0)
        {
            return CreateTrimmed(kind, kindName, value, attempt, numeric);
        }

        var result = new StringBuilder(value.Length);
        var start = 0;
        while (start < value.Length)
        {
            var end = value.AsSpan(start).IndexOfAny(LineBreaks.Characters);
            end = end < 0 ? value.Length : start + end;
            result.Append(end > start ? CreateTrimmed(kind, kindName, value[start..end], attempt, numeric) : "");
            for (start = end; start < value.Length && LineBreaks.Holds(value[start]); start++)
            {
                result.Append(value[start]);
            }
        }

        return result.ToString();
    }

    private string CreateTrimmed(SurrogateKind kind, string kindName, string value, int attempt, bool numeric)
    {
        var trimmed = value.Trim();
        if (trimmed.Length == 0)
        {
            return value.Length == 0 ? "x" : value;
        }

        var wrapping = kind.TakesLines ? 0 : Wrapping.Of(trimmed);
        var surrogate = string.Concat(trimmed.AsSpan(0, wrapping), CreateOne(kind, kindName, trimmed[wrapping..^wrapping], attempt, numeric), trimmed.AsSpan(trimmed.Length - wrapping));
        return trimmed.Length == value.Length ? surrogate : value.Replace(trimmed, surrogate, StringComparison.Ordinal);
    }

    private string CreateOne(SurrogateKind kind, string kindName, string value, int attempt, bool numeric)
    {
        if (numeric && NumericPlaces.SuffixOf(value) is > 0 and var suffix)
        {
            return string.Concat(CreateOne(kind, kindName, value[..^suffix], attempt, numeric), value.AsSpan(value.Length - suffix));
        }

        var isNumber = NumericPlaces.IsNumber(value);
        if (attempt == 2 && !isNumber && !(numeric && HexNumbers.IsHex(value)))
        {
            return Mask.Create(value);
        }

        if (numeric && HexNumbers.IsHex(value))
        {
            return HexNumbers.Create(key.Stream(kindName, value, 0), value);
        }

        var context = new SurrogateContext(key, kindName, attempt, FirstStep(attempt), isNumber && (numeric || attempt > 0)) { InNumber = numeric };
        for (var i = 0; i < Steps; i++)
        {
            var surrogate = kind.Create(context, value);
            if (IsGood(context, kind, surrogate, value))
            {
                return surrogate;
            }

            context = context with { Step = context.Step + 1 };
        }

        // A number whatever it is of: a handle of digits alone has no words.
        var number = context.Numeric ? PatternIds.Create(context, value, PatternIds.Options.None) : value;
        return number != value ? number : Mask.Create(value);
    }

    private static bool IsGood(SurrogateContext context, SurrogateKind kind, string surrogate, string value) =>
        surrogate.Length > 0 && surrogate != value && (!context.Numeric || NumericPlaces.Fits(surrogate, value)) && SurrogateSpace.Contains(kind, surrogate);

    // What was refused for what it looks like is drawn anew.
    private static int FirstStep(int attempt) => attempt switch
    {
        0 or 2 => 0,
        1 => SecondDraw,
        _ => (attempt - 2) * Steps,
    };
}
