namespace GdrCode.Rewriting.Surrogates;

/// <summary>Tells the values that the generator makes, and the reserved values of a kind, from all others.</summary>
/// <remarks>A value in the space is clean by construction: a second run over an output must find nothing.</remarks>
public static class SurrogateSpace
{
    /// <summary>Whether <paramref name="value"/> is a surrogate of a kind, for any key.</summary>
    public static bool Contains(string kind, string value) => Contains(SurrogateKinds.Of(kind), value);

    /// <summary>Whether <paramref name="value"/> is a surrogate of any kind, for any key.</summary>
    public static bool ContainsAny(string value)
    {
        var text = value.Trim();
        if (text.AsSpan().IndexOfAny(LineBreaks.Characters) >= 0)
        {
            return SurrogateKinds.All.Any(k => Contains(k, text));
        }

        return text.Length > 0 && ContainsAnyOne(text);
    }

    // What is the same for every kind is looked for once.
    private static bool ContainsAnyOne(string value) =>
        IsOfEveryKind(value) || SurrogateKinds.All.Any(k => k.Contains(value)) || (Wrapping.Of(value) is > 0 and var marks && ContainsAnyOne(value[marks..^marks]));

    internal static bool Contains(SurrogateKind kind, string value)
    {
        var text = value.Trim();
        if (text.Length == 0)
        {
            return false;
        }

        if (kind.TakesLines || text.AsSpan().IndexOfAny(LineBreaks.Characters) < 0)
        {
            return ContainsOne(kind, text);
        }

        foreach (var line in text.Split(LineBreaks.Characters.ToCharArray()))
        {
            var part = line.Trim();
            if (part.Length > 0 && !ContainsOne(kind, part))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ContainsOne(SurrogateKind kind, string value) =>
        kind.Contains(value) || IsOfEveryKind(value) || (Wrapping.Of(value) is > 0 and var marks && ContainsOne(kind, value[marks..^marks]));

    private static bool IsOfEveryKind(string value) =>
        Mask.Contains(value) || HexNumbers.Contains(value) || PatternIds.ContainsNumeric(value) || MarkedValues.Contains(value);
}
