namespace GdrCode.Judging.Chat.Batches;

/// <summary>What one batch file may hold.</summary>
/// <param name="Requests">Requests; OpenAI and Azure take 50,000.</param>
/// <param name="Bytes">Bytes; OpenAI and Azure take 200 MB.</param>
/// <param name="Tokens">Tokens in; what is allowed to wait depends on model and account.</param>
public sealed record BatchLimits(int Requests = 50_000, long Bytes = 200_000_000, long Tokens = BatchLimits.DefaultTokens)
{
    /// <summary>Tokens of a file unless told otherwise.</summary>
    public const long DefaultTokens = 20_000_000;
}
