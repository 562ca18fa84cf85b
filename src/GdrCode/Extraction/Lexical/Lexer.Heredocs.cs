namespace GdrCode.Extraction.Lexical;

/// <summary>Here documents: announced in a line, written in the lines after it.</summary>
internal sealed partial class Lexer
{
    private const int MaxTag = 64;

    private readonly List<(string Tag, bool Raw, StringForm Form)> _heredocs = [];

    private int Heredoc(int i, int end, int openLength, StringForm form)
    {
        var k = i + openLength;
        if (k < end && _text[k] == '<')
        {
            return -1;
        }

        if (k < end && _text[k] is '-' or '~')
        {
            k++;
        }

        while (k < end && _text[k] == ' ' && k < i + 8 && _language.Has(LanguageTraits.Words))
        {
            k++;
        }

        var quote = k < end && _text[k] is '"' or '\'' ? _text[k++] : '\0';
        var start = k;
        while (k < end && IsWord(_text[k]) && k - start < MaxTag)
        {
            k++;
        }

        // Without quotes only capitals: everything else is more likely a shift or an append.
        if (k == start || char.IsAsciiDigit(_text[start]) || (quote == '\0' && !_language.Has(LanguageTraits.Words) && !char.IsUpper(_text[start])))
        {
            return -1;
        }

        if (quote != '\0' && (k >= end || _text[k] != quote))
        {
            return -1;
        }

        _heredocs.Add((_text[start..k], quote == '\'', form));
        return quote == '\0' ? k : k + 1;
    }

    private int HeredocBodies(int i, int end)
    {
        foreach (var (tag, raw, form) in _heredocs)
        {
            var terminator = Terminator(i, end, tag);
            if (terminator < 0)
            {
                continue;
            }

            _holes.Clear();
            if (!raw)
            {
                Body(i, terminator, form);
            }

            AddString(i, terminator, i, terminator, form);
            i = EndOfLine(terminator, end);
        }

        _heredocs.Clear();
        return i;
    }

    /// <summary>Start of the line that holds only the tag (and what ends a statement).</summary>
    private int Terminator(int i, int end, string tag)
    {
        if (_budget < 0)
        {
            return -1;
        }

        for (var line = i; line < end;)
        {
            var next = EndOfLine(line, end);
            var rest = _text.AsSpan(line, next - line).TrimStart(" \t");
            if (rest.StartsWith(tag, StringComparison.Ordinal) && (rest.Length == tag.Length || !IsWord(rest[tag.Length])))
            {
                return line;
            }

            line = next < end && _text[next] == '\r' && next + 1 < end && _text[next + 1] == '\n' ? next + 2 : next + 1;
        }

        _budget -= end - i;
        return -1;
    }
}
