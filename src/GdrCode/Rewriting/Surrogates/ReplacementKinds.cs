namespace GdrCode.Rewriting.Surrogates;

/// <summary>The kinds of surrogate that a category can name as its replacement.</summary>
public static class ReplacementKinds
{
    /// <summary>Names of people and towns: word by word, length, case and script kept.</summary>
    public const string PersonName = "person-name";

    /// <summary>Handles, aliases and user names; related to the name they are made of.</summary>
    public const string Handle = "handle";

    /// <summary>Domain accounts, distinguished names, principal names.</summary>
    public const string AccountName = "account-name";

    /// <summary>Windows security identifiers.</summary>
    public const string Sid = "sid";

    /// <summary>Dates in the years 1900 to 1909, in the original format.</summary>
    public const string Date = "date";

    /// <summary>Ages: 30, or as many digits.</summary>
    public const string Age = "age";

    /// <summary>Free statements about a person: "not stated" in the original length.</summary>
    public const string NeutralText = "neutral-text";

    /// <summary>Mail addresses under reserved domains.</summary>
    public const string Email = "email";

    /// <summary>Numbers that plans reserve for fiction.</summary>
    public const string Phone = "phone";

    /// <summary>Chat accounts.</summary>
    public const string MessagingId = "messaging-id";

    /// <summary>Links under reserved hosts.</summary>
    public const string Url = "url";

    /// <summary>Street addresses.</summary>
    public const string StreetAddress = "street-address";

    /// <summary>Postal codes.</summary>
    public const string PostalCode = "postal-code";

    /// <summary>Coordinates near 0, 0.</summary>
    public const string Coordinates = "coordinates";

    /// <summary>State-issued numbers of any country: led by zeros or X in the same pattern.</summary>
    public const string NationalId = "national-id";

    /// <summary>Social security numbers with group 00.</summary>
    public const string UsSsn = "us-ssn";

    /// <summary>Taxpayer numbers with group 00.</summary>
    public const string UsItin = "us-itin";

    /// <summary>National insurance numbers with the prefix QQ.</summary>
    public const string UkNino = "uk-nino";

    /// <summary>Health insurance numbers.</summary>
    public const string HealthId = "health-id";

    /// <summary>Card numbers with a test issuer and a broken check digit.</summary>
    public const string Card = "card";

    /// <summary>Verification values, PINs and expiry dates.</summary>
    public const string CardDetail = "card-detail";

    /// <summary>Bank accounts, routing and sort codes.</summary>
    public const string AccountNumber = "account-number";

    /// <summary>IBANs with the check digits 00.</summary>
    public const string Iban = "iban";

    /// <summary>BICs of the country ZZ.</summary>
    public const string Bic = "bic";

    /// <summary>Wallet addresses marked EXAMPLE or led by zeros.</summary>
    public const string CryptoAddress = "crypto-address";

    /// <summary>Seed phrases of the first four BIP-39 words; keys as tokens.</summary>
    public const string CryptoSecret = "crypto-secret";

    /// <summary>Amounts of money of a person.</summary>
    public const string Amount = "amount";

    /// <summary>Numbers of customers, patients, orders: prefix kept.</summary>
    public const string RecordId = "record-id";

    /// <summary>ICD codes and medical statements.</summary>
    public const string Diagnosis = "diagnosis";

    /// <summary>Addresses of RFC 5737.</summary>
    public const string IPv4 = "ipv4";

    /// <summary>Addresses of RFC 3849.</summary>
    public const string IPv6 = "ipv6";

    /// <summary>Addresses 00-00-5E-00-53-xx.</summary>
    public const string Mac = "mac";

    /// <summary>IMEI, IMSI, ICCID.</summary>
    public const string DeviceNumber = "device-number";

    /// <summary>Serial numbers and hardware ids.</summary>
    public const string Serial = "serial";

    /// <summary>GUIDs 00000000-0000-4000-8000-….</summary>
    public const string Guid = "guid";

    /// <summary>Vehicle ids and plates.</summary>
    public const string Vehicle = "vehicle";

    /// <summary>Hosts under reserved domains, or marked single labels.</summary>
    public const string Hostname = "hostname";

    /// <summary>Network shares.</summary>
    public const string UncPath = "unc-path";

    /// <summary>User agents of no product.</summary>
    public const string UserAgent = "user-agent";

    /// <summary>Passwords marked EXAMPLE (Ex… where short).</summary>
    public const string Password = "password";

    /// <summary>Password hashes: scheme and cost kept.</summary>
    public const string PasswordHash = "password-hash";

    /// <summary>Secret parts of connection strings.</summary>
    public const string ConnectionSecret = "connection-secret";

    /// <summary>User and password of a URL.</summary>
    public const string UrlCredential = "url-credential";

    /// <summary>Authorization header values: scheme kept.</summary>
    public const string Authorization = "authorization";

    /// <summary>Three-part tokens with the subject "example".</summary>
    public const string Jwt = "jwt";

    /// <summary>Tokens and keys: prefix and pattern kept, marked EXAMPLE.</summary>
    public const string Token = "token";

    /// <summary>AWS keys that end in EXAMPLE.</summary>
    public const string AwsKey = "aws-key";

    /// <summary>Decodable base64 that begins with the word EXAMPLE.</summary>
    public const string Base64Key = "base64-key";

    /// <summary>URLs whose path or query is the secret.</summary>
    public const string WebhookUrl = "webhook-url";

    /// <summary>Private key blocks or lines of them.</summary>
    public const string PrivateKey = "private-key";

    /// <summary>Keys, salts and seeds: hexadecimal, base64 or text.</summary>
    public const string SymmetricKey = "symmetric-key";

    /// <summary>Cloud accounts, tenants and buckets.</summary>
    public const string TenantId = "tenant-id";

    /// <summary>A name with its mailbox.</summary>
    public const string Identity = "identity";

    /// <summary>Several fields of one person.</summary>
    public const string Record = "record";
}
