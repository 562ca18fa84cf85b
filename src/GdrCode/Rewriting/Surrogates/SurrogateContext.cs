using GdrCode.Rewriting.Surrogates.Words;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>What a kind needs to make one surrogate.</summary>
/// <param name="Key">The key of the run.</param>
/// <param name="Kind">The replacement kind, so that kinds don't share streams.</param>
/// <param name="Attempt">0 natural; more is simpler.</param>
/// <param name="Step">Counts up where a surrogate was refused.</param>
/// <param name="Numeric">True where only a number without a leading zero can stand.</param>
internal sealed record SurrogateContext(SurrogateKey Key, string Kind, int Attempt, int Step, bool Numeric)
{
    /// <summary>Whether the value stands in a numeric literal, whose type must stay even where the value is no plain number.</summary>
    public bool InNumber { get; init; }

    /// <summary>Whether only ASCII may be written.</summary>
    public bool Ascii => Attempt > 0;

    /// <summary>The mapping of words, which all kinds share so that parts stay in relation.</summary>
    public TextMapper Words => new(new WordMapper(Key, Step, Ascii));

    public KeyedStream Stream(string canonical) => Key.Stream(Kind, canonical, Step);
}
