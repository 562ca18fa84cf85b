using GdrCode.Rewriting.Surrogates.Kinds;
using GdrCode.Rewriting.Surrogates.Words;

namespace GdrCode.Rewriting.Surrogates;

/// <summary>The kind that makes and recognises the surrogates of each name in <see cref="ReplacementKinds"/>.</summary>
internal static class SurrogateKinds
{
    private static readonly Dictionary<string, SurrogateKind> Kinds = new(StringComparer.Ordinal)
    {
        [ReplacementKinds.PersonName] = new WordsKind(WordMode.Name),
        [ReplacementKinds.Handle] = new WordsKind(WordMode.Handle),
        [ReplacementKinds.AccountName] = new AccountNameKind(),
        [ReplacementKinds.Sid] = new SidKind(),
        [ReplacementKinds.Date] = new DateKind(),
        [ReplacementKinds.Age] = new AgeKind(),
        [ReplacementKinds.NeutralText] = new NeutralTextKind(),
        [ReplacementKinds.Email] = new EmailKind(),
        [ReplacementKinds.Phone] = new PhoneKind(),
        [ReplacementKinds.MessagingId] = new MessagingIdKind(),
        [ReplacementKinds.Url] = new UrlKind(),
        [ReplacementKinds.StreetAddress] = new WordsKind(WordMode.Address),
        [ReplacementKinds.PostalCode] = new PatternKind(PatternIds.Options.None),
        [ReplacementKinds.Coordinates] = new CoordinatesKind(),
        [ReplacementKinds.NationalId] = new PatternKind(PatternIds.Options.None),
        [ReplacementKinds.UsSsn] = new UsNumberKind(taxpayer: false),
        [ReplacementKinds.UsItin] = new UsNumberKind(taxpayer: true),
        [ReplacementKinds.UkNino] = new UkNinoKind(),
        [ReplacementKinds.HealthId] = new PatternKind(PatternIds.Options.None),
        [ReplacementKinds.Card] = new CardKind(),
        [ReplacementKinds.CardDetail] = new CardDetailKind(),
        [ReplacementKinds.AccountNumber] = new PatternKind(PatternIds.Options.None),
        [ReplacementKinds.Iban] = new IbanKind(),
        [ReplacementKinds.Bic] = new BicKind(),
        [ReplacementKinds.CryptoAddress] = new CryptoAddressKind(),
        [ReplacementKinds.CryptoSecret] = new CryptoSecretKind(),
        [ReplacementKinds.Amount] = new PatternKind(PatternIds.Options.KeepLetters),
        [ReplacementKinds.RecordId] = new PatternKind(PatternIds.Options.KeepPrefix),
        [ReplacementKinds.Diagnosis] = new DiagnosisKind(),
        [ReplacementKinds.IPv4] = new IPv4Kind(),
        [ReplacementKinds.IPv6] = new IPv6Kind(),
        [ReplacementKinds.Mac] = new MacKind(),
        [ReplacementKinds.DeviceNumber] = new PatternKind(PatternIds.Options.None),
        [ReplacementKinds.Serial] = new PatternKind(PatternIds.Options.KeepPrefix),
        [ReplacementKinds.Guid] = new GuidKind(),
        [ReplacementKinds.Vehicle] = new PatternKind(PatternIds.Options.None),
        [ReplacementKinds.Hostname] = new HostnameKind(),
        [ReplacementKinds.UncPath] = new UncPathKind(),
        [ReplacementKinds.UserAgent] = new UserAgentKind(),
        [ReplacementKinds.Password] = new PasswordKind(),
        [ReplacementKinds.PasswordHash] = new PasswordHashKind(),
        [ReplacementKinds.ConnectionSecret] = new ConnectionSecretKind(),
        [ReplacementKinds.UrlCredential] = new UrlCredentialKind(),
        [ReplacementKinds.Authorization] = new AuthorizationKind(),
        [ReplacementKinds.Jwt] = new JwtKind(),
        [ReplacementKinds.Token] = new TokenKind(),
        [ReplacementKinds.AwsKey] = new AwsKeyKind(),
        [ReplacementKinds.Base64Key] = new Base64KeyKind(),
        [ReplacementKinds.WebhookUrl] = new UrlKind(),
        [ReplacementKinds.PrivateKey] = new PrivateKeyKind(),
        [ReplacementKinds.SymmetricKey] = new Base64KeyKind(),
        [ReplacementKinds.TenantId] = new TenantIdKind(),
        [ReplacementKinds.Identity] = new IdentityKind(),
        [ReplacementKinds.Record] = new RecordKind(),
    };

    public static IReadOnlyCollection<SurrogateKind> All => Kinds.Values;

    public static IReadOnlyCollection<string> Names => Kinds.Keys;

    /// <summary>The kind; a name that nothing is registered for is treated as a token, which hides most.</summary>
    public static SurrogateKind Of(string name) => Kinds.TryGetValue(name, out var kind) ? kind : Kinds[ReplacementKinds.Token];
}
