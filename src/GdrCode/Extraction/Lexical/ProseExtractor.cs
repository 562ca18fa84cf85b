using GdrCode.Model;

namespace GdrCode.Extraction.Lexical;

/// <summary>Reads plain text: every line is a fragment, a line that is too long is several.</summary>
public sealed class ProseExtractor : IExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<Fragment> Extract(SourceFile file)
    {
        var tokens = new List<Token>();
        Lines.Add(tokens, file.Content, 0, file.Content.Length);
        return Fragments(file, tokens);
    }

    internal static IReadOnlyList<Fragment> Fragments(SourceFile file, List<Token> tokens)
    {
        var factory = new FileFragments(file);
        var text = file.Content;
        var fragments = new Fragment[tokens.Count];
        for (var i = 0; i < fragments.Length; i++)
        {
            var (start, end) = (tokens[i].ValueStart, tokens[i].ValueEnd);
            var name = tokens[i].NameEnd > 0 ? text[tokens[i].NameStart..tokens[i].NameEnd] : null;
            fragments[i] = factory.Make(FragmentKind.Prose, new(start, end - start), text[start..end], TextEncoding.Verbatim, null, name);
        }

        return fragments;
    }
}
