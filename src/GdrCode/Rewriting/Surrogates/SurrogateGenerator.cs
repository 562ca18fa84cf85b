using System.Text;
using GdrCode.Model;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>Makes the value that takes the place of a sensitive one: a pure function of the key, the kind and the value.</summary>
/// <remarks>Safe for use by several threads.</remarks>
public sealed class SurrogateGenerator(ReadOnlySpan<byte> key)
{
    private const int Steps = 6;

    private readonly SurrogateKey key = new(key.ToArray());

    /// <summary>A surrogate for <paramref name="value"/>; <see cref="SurrogateSpace"/> recognises it.</summary>
    /// <param name="category">Names the kind of surrogate.</param>
    /// <param name="value">The value, decoded.</param>
    /// <param name="attempt">0 the natural surrogate; 1 in plain letters and digits, safe where a number must not lead with zero; 2 a mask; beyond that ever other surrogates, for those that meet a real value.</param>
    public string Create(Category category, string value, int attempt = 0) => Create(category.Replacement, value, attempt, numeric: false);

    /// <summary>A surrogate for what was found, fit for the place: a number stays a number.</summary>
    public string Create(JudgedFinding judged, int attempt = 0)
    {
        var finding = judged.Finding;
        return Create(judged.Verdict.Category.Replacement, finding.Value, attempt, NumericPlaces.Holds(finding.Fragment));
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

        var surrogate = CreateOne(kind, kindName, trimmed, attempt, numeric);
        return trimmed.Length == value.Length ? surrogate : value.Replace(trimmed, surrogate, StringComparison.Ordinal);
    }

    private string CreateOne(SurrogateKind kind, string kindName, string value, int attempt, bool numeric)
    {
        var isNumber = NumericPlaces.IsNumber(value);
        if (attempt == 2 && !isNumber)
        {
            return Mask.Create(value);
        }

        if (numeric && HexNumbers.IsHex(value))
        {
            return HexNumbers.Create(key.Stream(kindName, value, 0), value);
        }

        for (var step = 0; step < Steps; step++)
        {
            var context = new SurrogateContext(key, kindName, attempt, step + (Math.Max(0, attempt - 2) * Steps), isNumber && (numeric || attempt > 0)) { InNumber = numeric };
            var surrogate = kind.Create(context, value);
            if (context.Numeric && (surrogate == value || !NumericPlaces.Fits(surrogate, value)))
            {
                surrogate = PatternIds.Create(context, value, PatternIds.Options.None);
            }

            if (surrogate.Length > 0 && surrogate != value && SurrogateSpace.Contains(kind, surrogate))
            {
                return surrogate;
            }
        }

        return Mask.Create(value);
    }
}
