namespace GdrCode.Rewriting.Surrogates.Kinds;

/// <summary>Wallet addresses: the letter of the chain stays, then EXAMPLE in the alphabet of base58; checksums fail.</summary>
internal sealed class CryptoAddressKind : SurrogateKind
{
    private const string Mark = "EXAMPLE";
    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

    public override string Create(SurrogateContext context, string value)
    {
        if (value.Length is < 25 or > 44 || value.AsSpan().IndexOfAnyExcept(TokenShapes.Base58) >= 0 || TokenShapes.Prefix(value).Length > 0)
        {
            return SecretText.Create(context, value);
        }

        var stream = context.Stream(value);
        return string.Create(value.Length, (value, stream), static (span, s) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = i == 0 ? s.value[0] : i <= Mark.Length ? Mark[i - 1] : s.stream.Pick(Base58);
            }
        });
    }

    public override bool Contains(string value) => SecretText.Contains(value);
}
