using System.Collections.Concurrent;
using GdrCode.Rewriting.Surrogates.Words;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>The key of a run with what is derived from it once.</summary>
internal sealed class SurrogateKey(byte[] bytes)
{
    private readonly ConcurrentDictionary<Alphabet, string> initials = new();

    public KeyedStream Stream(string purpose, string value, int step) => new(bytes, purpose, value, step);

    /// <summary>The letter that stands for an initial: one cycle through the alphabet, so that no letter stays.</summary>
    public char Initial(Alphabet alphabet, char letter)
    {
        var index = alphabet.Initials.IndexOf(letter, StringComparison.Ordinal);
        return index < 0
            ? Stream("letter", letter.ToString(), 0).Pick(alphabet.Initials)
            : initials.GetOrAdd(alphabet, Cycle)[index];
    }

    private string Cycle(Alphabet alphabet)
    {
        var letters = alphabet.Initials.ToCharArray();
        var stream = Stream("initials", alphabet.Initials, 0);
        for (var i = letters.Length - 1; i > 0; i--)
        {
            var j = stream.Next(i);
            (letters[i], letters[j]) = (letters[j], letters[i]);
        }

        return new string(letters);
    }
}
