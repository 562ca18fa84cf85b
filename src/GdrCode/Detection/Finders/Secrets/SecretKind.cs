namespace GdrCode.Detection;

/// <summary>What a name promises of its value, which decides the shape that the value must have.</summary>
internal enum SecretKind
{
    /// <summary>Chosen by a person: words, digits, signs.</summary>
    Password,

    /// <summary>A few digits.</summary>
    Pin,

    /// <summary>Chosen by a person or generated: <c>secret</c>.</summary>
    Secret,

    /// <summary>Generated: <c>api key</c>, <c>access token</c>.</summary>
    Token,

    /// <summary>Secret of an OAuth client, or a refresh token.</summary>
    ClientSecret,

    /// <summary>Key of a cipher or a signature; generated, or a text of some length.</summary>
    Key,

    /// <summary>Salt, nonce, initialisation vector: generated, and short.</summary>
    Salt,

    /// <summary>Hash of a password.</summary>
    Hash,

    /// <summary>Session cookie.</summary>
    Cookie,

    /// <summary>Licence or activation key: groups of capitals and digits.</summary>
    Licence,

    /// <summary><c>key</c> and nothing more: most values are names of something.</summary>
    AnyKey,
}
