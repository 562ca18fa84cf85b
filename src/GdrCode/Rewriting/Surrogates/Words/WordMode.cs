namespace GdrCode.Rewriting.Surrogates.Words;

/// <summary>What the words of a text are, which decides what stays.</summary>
internal enum WordMode
{
    /// <summary>Names of people: titles and particles stay.</summary>
    Name,

    /// <summary>Handles: nothing stays; "mkeller" is an initial and a family name; digits are mapped.</summary>
    Handle,

    /// <summary>Addresses: words for streets and flats stay; digits are mapped.</summary>
    Address,

    /// <summary>Paths and hosts: the words of the trade stay; digits are mapped.</summary>
    Path,
}
