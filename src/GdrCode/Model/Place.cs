namespace GdrCode.Model;

/// <summary>What kind of place in a repository a file or fragment stands in.</summary>
public enum Place
{
    /// <summary>Code and configuration that ships.</summary>
    Production,

    /// <summary>Tests, samples and fixtures.</summary>
    Test,

    /// <summary>Documentation.</summary>
    Documentation,

    /// <summary>Generated files, by name, header or <c>linguist-generated</c>.</summary>
    Generated,

    /// <summary>Third-party code kept in the tree, by folder or <c>linguist-vendored</c>.</summary>
    Vendored,

    /// <summary>Licence and notice texts, and licence headers.</summary>
    Licence,
}
