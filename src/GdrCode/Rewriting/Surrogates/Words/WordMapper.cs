namespace GdrCode.Rewriting.Surrogates.Words;

/// <summary>Maps single words and digit runs under the key. A word maps the same way in a name, a handle, a mailbox and a path.</summary>
/// <param name="key">The key of the run.</param>
/// <param name="step">Counts up where a word was refused.</param>
/// <param name="plain">Whether only ASCII letters and zeros may be written.</param>
internal sealed class WordMapper(SurrogateKey key, int step, bool plain)
{
    public string Word(ReadOnlySpan<char> word) => Word(word, word.Length);

    /// <summary>A word of the grammar with another length, for host labels.</summary>
    public string Word(ReadOnlySpan<char> word, int length)
    {
        var folded = Folding.Fold(word);
        var alphabet = plain ? Alphabet.Latin : Alphabet.Of(folded[0]);
        var initial = key.Initial(alphabet, folded[0]);
        var surrogate = length == 1
            ? initial.ToString()
            : WordGrammar.Make(key.Stream("word", $"{folded}\0{length}", step), alphabet, initial, length);
        return Folding.WithCaseOf(surrogate, word);
    }

    /// <summary>Other digits, as many: a permutation for up to nine, so that different runs stay different.</summary>
    public string Digits(ReadOnlySpan<char> digits)
    {
        if (plain)
        {
            return new string('0', digits.Length);
        }

        if (digits.Length > 9)
        {
            var stream = key.Stream("digits", digits.ToString(), step);
            return string.Create(digits.Length, stream, static (span, s) => Fill(span, s));
        }

        var modulus = (long)Math.Pow(10, digits.Length);
        var draw = key.Stream("digits", $"#{digits.Length}", step);
        var factor = (draw.Next((int)(modulus / 10)) * 10L) + "1379"[draw.Next(4)] - '0';
        var mapped = ((long.Parse(digits) * factor) + 1 + draw.Next((int)(modulus - 1))) % modulus;
        return mapped.ToString($"D{digits.Length}");
    }

    private static void Fill(Span<char> span, KeyedStream stream)
    {
        foreach (ref var c in span)
        {
            c = (char)('0' + stream.Next(10));
        }
    }
}
