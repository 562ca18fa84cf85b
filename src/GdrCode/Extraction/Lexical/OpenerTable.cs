namespace GdrCode.Extraction.Lexical;

/// <summary>The openers of a language by their first character, longest first.</summary>
internal sealed class OpenerTable
{
    private readonly Opener[]?[] _ascii = new Opener[]?[128];
    private readonly List<Opener> _others = [];

    public OpenerTable(Language language)
    {
        var openers = language.LineComments.Select(s => Comment(s, documentation: false))
            .Concat(language.DocumentationComments.Select(s => Comment(s, documentation: true)))
            .Concat(language.BlockComments.Select(b => new Opener(b.Open, b.LineStart, b, null, b.Documentation)))
            .Concat(language.Strings.SelectMany(f => f.Open, (form, open) => new Opener(open, false, null, form, false)))
            .OrderByDescending(o => o.Text.Length);
        foreach (var opener in openers)
        {
            Add(opener.Text[0], opener);
            if (char.IsAsciiLetter(opener.Text[0]))
            {
                Add((char)(opener.Text[0] ^ 0x20), opener);
            }
        }
    }

    public ReadOnlySpan<Opener> At(char c) => c < 128 ? _ascii[c] : _others.Count == 0 ? [] : _others.ToArray();

    private static Opener Comment(string start, bool documentation) =>
        start.StartsWith('^') ? new(start[1..], true, null, null, documentation) : new(start, false, null, null, documentation);

    private void Add(char c, Opener opener)
    {
        if (c < 128)
        {
            _ascii[c] = [.. _ascii[c] ?? [], opener];
        }
        else
        {
            _others.Add(opener);
        }
    }
}
