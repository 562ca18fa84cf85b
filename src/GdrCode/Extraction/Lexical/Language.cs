namespace GdrCode.Extraction.Lexical;

/// <summary>How a language is read lexically: one row of <c>rules/languages.yaml</c>.</summary>
internal sealed record Language(string Id)
{
    public IReadOnlyList<string> Extensions { get; init; } = [];

    public IReadOnlyList<string> FileNames { get; init; } = [];

    public IReadOnlyList<string> Interpreters { get; init; } = [];

    public IReadOnlyList<string> LineComments { get; init; } = [];

    public IReadOnlyList<string> DocumentationComments { get; init; } = [];

    public IReadOnlyList<BlockComment> BlockComments { get; init; } = [];

    public IReadOnlyList<StringForm> Strings { get; init; } = [];

    public LanguageTraits Traits { get; init; }

    /// <summary>What begins with which character.</summary>
    public OpenerTable Openers => field ??= new OpenerTable(this);

    public bool Has(LanguageTraits trait) => (Traits & trait) != 0;
}
