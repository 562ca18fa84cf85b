namespace GdrCode.Detection;

/// <summary>How much a text of several words looks like a passphrase rather than a message.</summary>
internal static class Phrase
{
    private const int MostWords = 8;
    private const double Unlikely = 0;

    // What messages and labels can't do without.
    private static readonly HashSet<string> MessageWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "the", "is", "are", "was", "were", "be", "been", "must", "should", "can", "cannot", "can't", "could", "may", "will", "would", "please", "enter", "your", "you", "it", "its", "this", "that", "these", "for", "from", "with", "without", "and",
        "or", "not", "no", "of", "to", "in", "on", "at", "by", "if", "as", "has", "have", "use", "used", "using", "invalid", "required", "optional", "missing", "new", "old", "current", "confirm", "forgot", "change", "reset", "characters", "least", "only",
        "bitte", "ihr", "ihre", "der", "das", "ist", "und", "oder", "nicht", "veuillez", "votre", "est", "une", "saisir", "introduzca", "su", "por", "favor", "informe", "digite", "sua", "inserisci", "il", "tuo", "voer", "het", "uw", "ange", "ditt", "wprowadź",
        "введите", "ваш", "error", "failed", "when", "then", "set", "get", "see", "todo", "via", "into", "all", "any", "each", "null", "none", "select", "insert", "where",
    };

    public static double Score(ReadOnlySpan<char> value, in ValueTraits traits)
    {
        value = value.Trim();
        if (traits.Letters == 0)
        {
            return traits is { Digits: >= 4 and <= 12, Signs: 0 } ? 0.5 : Unlikely;
        }

        if (value[^1] is '.' or ':' or '?' or ',' || value.Contains(": ", StringComparison.Ordinal) || value.Contains("; ", StringComparison.Ordinal) || value.Contains(", ", StringComparison.Ordinal))
        {
            return Unlikely;
        }

        var (words, messageWords) = (0, 0);
        var lookup = MessageWords.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in value.Split(' '))
        {
            words++;
            messageWords += lookup.Contains(value[range]) ? 1 : 0;
        }

        if (words > MostWords || messageWords > 0 || words < 2)
        {
            return Unlikely;
        }

        // "Sign in", "Contraseña actual": labels begin with a capital and hold no digit.
        return traits.Digits > 0 ? 0.6 : char.IsUpper(value[0]) ? Unlikely : words >= 3 ? 0.5 : PasswordShape.Doubtful;
    }
}
