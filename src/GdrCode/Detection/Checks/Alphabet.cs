namespace GdrCode.Detection;

/// <summary>What characters a value is written in.</summary>
internal enum Alphabet
{
    /// <summary>Anything else.</summary>
    Any,

    /// <summary>Digits.</summary>
    Decimal,

    /// <summary>Hexadecimal digits in one case.</summary>
    Hex,

    /// <summary>Digits and letters of one case, base32 among them.</summary>
    Base36,

    /// <summary>Digits and letters of both cases.</summary>
    Base62,

    /// <summary>Standard base64.</summary>
    Base64,

    /// <summary>URL-safe base64.</summary>
    Base64Url,
}
