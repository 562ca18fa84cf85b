namespace GdrCode.Rewriting.Encoders;

/// <summary>Writes text in one encoding.</summary>
internal interface ITextEncoder
{
    /// <summary>How <paramref name="value"/> is written at a site; null where it can't be written there.</summary>
    string? Encode(string value, in EncodingSite site);
}
