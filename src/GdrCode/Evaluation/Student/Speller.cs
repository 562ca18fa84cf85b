using System.Text;

namespace GdrCode.Evaluation.Student;

/// <summary>How likely a token's spelling is, by the letters of other tokens: what a model that knows no word can still foresee.</summary>
internal sealed class Speller
{
    private const int Order = 4;
    private const string End = "";

    private readonly NgramModel letters = new(Order, ByBytes);

    /// <summary>Learns the spelling of each token once, however often it stands in texts.</summary>
    public Speller(IEnumerable<string> tokens)
    {
        foreach (var token in tokens.Distinct(StringComparer.Ordinal))
        {
            letters.Learn(Letters(token));
        }
    }

    /// <summary>The product over the letters and the end.</summary>
    public double Probability(string token)
    {
        var (probability, spelled) = (1.0, new List<string>());
        foreach (var letter in Letters(token))
        {
            probability *= letters.Probability(spelled, letter);
            spelled.Add(letter);
        }

        return probability;
    }

    // Any of 256 bytes, or the end, each as likely as the others.
    private static double ByBytes(string letter) => Math.Pow(1.0 / 257, Math.Max(1, Encoding.UTF8.GetByteCount(letter)));

    private static IEnumerable<string> Letters(string token) => token.EnumerateRunes().Select(r => r.ToString()).Append(End);
}
