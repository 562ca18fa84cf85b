using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>Reads code in any language of the table: strings, comments, numbers and unquoted values.</summary>
public sealed class LexicalExtractor : IExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<Fragment> Extract(SourceFile file)
    {
        var tokens = LexicalReader.Read(file, LanguageTable.Default, out var language);
        return new TokenFragments(file.Content, language ?? s_none, new FileFragments(file)).Build(tokens);
    }

    /// <summary>The tokens of a file of this extractor, for the verifier.</summary>
    public static IReadOnlyList<LexicalToken> Tokens(SourceFile file) => LexicalReader.Tokens(file, LanguageTable.Default);

    private static readonly Language s_none = new("text");
}
